package dev.sdkpoet.emit.template;

/**
 * One input of an operation.
 *
 * @param name its Java name
 * @param type its Java type, as a link where it has a page
 * @param description may be empty
 * @param place where it is sent, for example {@code path}
 * @param wireName the name it is sent under
 * @param facts constraints from the document; may be empty
 */
record ParameterView(
        String name,
        String type,
        String description,
        boolean optional,
        boolean deprecated,
        String place,
        String wireName,
        String facts) {}
