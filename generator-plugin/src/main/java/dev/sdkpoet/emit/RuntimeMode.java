package dev.sdkpoet.emit;

/** Where a client has its runtime from. */
public enum RuntimeMode {
    /** From itself: the classes that it needs are copied into its own package. */
    EMBEDDED,
    /** From the library {@code sdkpoet-runtime}, which all clients of an application share. */
    LIBRARY;

    /** The package that the library has. */
    public static final String LIBRARY_PACKAGE = "dev.sdkpoet.runtime";

    /** The package of the runtime of a client. */
    public String packageOf(String basePackage) {
        return this == LIBRARY ? LIBRARY_PACKAGE : basePackage + ".runtime";
    }
}
