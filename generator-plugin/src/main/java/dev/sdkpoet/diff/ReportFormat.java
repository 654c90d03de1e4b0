package dev.sdkpoet.diff;

import java.util.Locale;
import java.util.Optional;

/** What a report is written as. */
public enum ReportFormat {
    TEXT,
    MARKDOWN,
    JSON;

    /** What a file of this name holds; nothing where its ending doesn't say. */
    public static Optional<ReportFormat> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "txt", "text" -> Optional.of(TEXT);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }
}
