package dev.sdkpoet.output;

import dev.sdkpoet.output.GeneratedFile.Root;
import java.util.Optional;

/** What is written, and where below the output directory. */
public enum Layout {
    /** Java sources, and resources beside them: the output directory is a root of both. */
    SOURCES,
    /** A complete Maven project. */
    PROJECT,
    /** Java sources of tests and fakes only: the output directory is a test source root. */
    TESTS,
    /** {@code README.md} and {@code docs/} only. */
    DOCS;

    /** Whether files of a root go anywhere. */
    public boolean has(Root root) {
        return prefix(root).isPresent();
    }

    /** Where files of a root go: "" or a path that ends in a slash; empty when this layout leaves them out. */
    public Optional<String> prefix(Root root) {
        return switch (this) {
            case SOURCES -> root == Root.JAVA || root == Root.RESOURCE ? Optional.of("") : Optional.empty();
            case PROJECT ->
                Optional.of(
                        switch (root) {
                            case JAVA -> "src/main/java/";
                            case RESOURCE -> "src/main/resources/";
                            case TEST -> "src/test/java/";
                            case DOCS, PROJECT -> "";
                        });
            case TESTS -> root == Root.TEST ? Optional.of("") : Optional.empty();
            case DOCS -> root == Root.DOCS ? Optional.of("") : Optional.empty();
        };
    }
}
