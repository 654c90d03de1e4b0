package dev.sdkpoet.emit.template;

/**
 * A line of Java in an example.
 *
 * @param code the line; a statement's further lines are indented, its first isn't
 * @param comment what the value on this line means; may be empty
 */
record CodeLineView(String code, String comment) {}
