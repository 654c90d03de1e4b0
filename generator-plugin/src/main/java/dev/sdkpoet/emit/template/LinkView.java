package dev.sdkpoet.emit.template;

/**
 * An operation that values of a response can be passed to.
 *
 * @param name what the document calls it
 * @param operation the operation, as a link where it is one of this client
 * @param values which of its parameters are which values; may be empty
 * @param description may be empty
 */
record LinkView(String name, String operation, String values, String description) {}
