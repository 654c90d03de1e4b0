package dev.sdkpoet.emit.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Copies the built-in templates out, to be changed. */
public final class TemplateExport {
    private TemplateExport() {}

    /**
     * @param written templates copied
     * @param kept templates that were there already
     */
    public record Result(int written, int kept) {}

    /** Copies every template whose path begins with the prefix, over nothing that exists. */
    public static Result to(Path directory, String prefix) {
        int written = 0;
        int kept = 0;
        try {
            for (Map.Entry<String, String> template : BuiltInTemplates.read().entrySet()) {
                Path file = directory.resolve(template.getKey());
                if (!template.getKey().startsWith(prefix)) {
                    continue;
                }
                if (Files.exists(file)) {
                    kept++;
                } else {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, template.getValue());
                    written++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write templates to " + directory + ": " + e.getMessage(), e);
        }
        return new Result(written, kept);
    }
}
