package dev.sdkpoet.emit.template;

/**
 * An example value of one input, in Java.
 *
 * @param name the variable or builder method
 * @param type its type
 * @param value an expression
 * @param comment what it means, on one line; may be empty
 */
record ValueView(String name, String type, String value, String comment) {}
