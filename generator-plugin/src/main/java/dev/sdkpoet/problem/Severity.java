package dev.sdkpoet.problem;

/** How much a problem matters. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** The output is sound, but the document probably doesn't mean what it says. */
    WARNING,
    /** Worth knowing, nothing to do. */
    NOTE
}
