package dev.sdkpoet.spi;

/** Takes problems. They are shown together with those that sdkpoet finds, each at its place: say what is wrong, then what to do. */
public interface Reporter {
    /** Adds a problem after which nothing is written. */
    void error(SourcePlace place, String message);

    /** Adds a problem that is shown; with {@code <failOn>warning</failOn>} nothing is written. */
    void warning(SourcePlace place, String message);
}
