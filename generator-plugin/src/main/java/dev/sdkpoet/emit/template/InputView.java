package dev.sdkpoet.emit.template;

/**
 * A parameter of a method in an example.
 *
 * @param type its Java type
 * @param name its name
 */
record InputView(String type, String name) {}
