package dev.sdkpoet.spi;

/**
 * A property of an object.
 *
 * @param name what it is called in JSON
 * @param accessor the method that gives its value
 * @param required whether it has to be there
 * @param nullable whether it may be null
 * @param sensitive whether its value is personal or secret, and shown by no {@code toString()}
 */
public record PropertyView(String name, String accessor, boolean required, boolean nullable, boolean sensitive) {}
