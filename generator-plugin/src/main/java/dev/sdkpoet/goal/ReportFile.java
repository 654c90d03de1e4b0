package dev.sdkpoet.goal;

import dev.sdkpoet.diff.DiffReport;
import dev.sdkpoet.diff.ReportFormat;
import dev.sdkpoet.output.TextFile;
import dev.sdkpoet.settings.Choices;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file that a comparison is written to.
 *
 * @param path where it is; absolute
 */
record ReportFile(Path path, ReportFormat format) {

    /** @throws dev.sdkpoet.problem.GenerationException for what can't be meant */
    static Optional<ReportFile> of(@Nullable File file, @Nullable String format) {
        ReportFormat chosen = format == null ? null : Choices.choose("format", format, List.of(ReportFormat.values()));
        if (file == null) {
            if (chosen != null) {
                throw Choices.wrong(
                        "format", "The format is set, but no report. Name its file: -Dsdkpoet.diff.report=FILE.");
            }
            return Optional.empty();
        }
        ReportFormat ofFile = chosen != null
                ? chosen
                : ReportFormat.ofFile(file.getName())
                        .orElseThrow(() -> wrong("\"" + file.getName()
                                + "\" doesn't say what to write. Let it end in .md, .json or .txt, or set"
                                + " -Dsdkpoet.diff.format=markdown, json or text."));
        return Optional.of(new ReportFile(file.toPath().toAbsolutePath().normalize(), ofFile));
    }

    /**
     * Refuses to replace what a build needs.
     *
     * @param needed files that stay as they are, and directories that hold only such
     */
    void check(Collection<Path> needed) {
        if (Files.isDirectory(path)) {
            throw wrong(path + " is a directory. Name a file in it.");
        }
        if (needed.stream().anyMatch(other -> isSame(path, other))) {
            throw wrong(path + " would be replaced, and the build needs it. Name a different file.");
        }
        needed.stream().filter(this::isIn).findFirst().ifPresent(directory -> {
            throw wrong(path + " is in " + directory + ", which holds what the build reads. Name a file elsewhere.");
        });
    }

    private boolean isIn(Path directory) {
        return Files.isDirectory(directory)
                && Stream.iterate(path.getParent(), Objects::nonNull, Path::getParent)
                        .anyMatch(parent -> isSame(parent, directory));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other.toAbsolutePath().normalize());
        }
    }

    void write(DiffReport report) {
        new TextFile(path).replace(report.as(format));
    }

    private static RuntimeException wrong(String message) {
        return Choices.wrong("report", message);
    }
}
