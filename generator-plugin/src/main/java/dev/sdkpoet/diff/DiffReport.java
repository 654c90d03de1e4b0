package dev.sdkpoet.diff;

import org.jspecify.annotations.Nullable;

/**
 * A comparison and its settings, to be written as a file.
 *
 * @param client the name of the client
 * @param strict whether what breaks only some code counts as a break
 * @param released the version that the old documents were released as, or null where nobody knows
 */
public record DiffReport(
        String client,
        ApiDiff diff,
        boolean strict,
        @Nullable SemanticVersion released) {

    /** The whole file; it ends with a line feed. */
    public String as(ReportFormat format) {
        return switch (format) {
            case TEXT -> String.join("\n", new DiffText(diff, strict, released).lines()) + "\n";
            case MARKDOWN -> new DiffMarkdown(this).text();
            case JSON -> new DiffJson(this).text();
        };
    }

    NextVersion next() {
        return NextVersion.of(diff, strict, released);
    }
}
