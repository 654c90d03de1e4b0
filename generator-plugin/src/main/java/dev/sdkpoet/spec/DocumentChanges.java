package dev.sdkpoet.spec;

/**
 * What is changed of a document before it is read, in this order.
 *
 * @param overlays by other files
 * @param rules by rules
 * @param filter which operations stay, and with them all that they need, and nothing else
 */
public record DocumentChanges(RawEdit overlays, SpecEdit rules, OperationFilter filter) {
    /** Nothing. */
    public static final DocumentChanges NONE = new DocumentChanges(RawEdit.NONE, SpecEdit.NONE, OperationFilter.ALL);
}
