package dev.sdkpoet.diff;

/** This Java runs programs, but can't read their sources. */
public final class MissingCompilerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingCompilerException() {
        super("Comparing clients takes a JDK: Java sources are read with its compiler, and the Java in "
                + System.getProperty("java.home") + " has none. Set JAVA_HOME to a JDK, 17 or newer.");
    }
}
