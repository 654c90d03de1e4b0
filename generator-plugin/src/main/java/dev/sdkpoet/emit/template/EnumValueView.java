package dev.sdkpoet.emit.template;

/**
 * @param constant its Java constant
 * @param value the value as sent
 * @param description may be empty
 */
record EnumValueView(String constant, String value, String description) {}
