package dev.sdkpoet.emit.template.view;

/**
 * One input of an operation.
 *
 * @param name its Java name
 * @param type its Java type, as a link if it has a page
 * @param wireType its type in the document's terms, for example {@code string(date-time)}
 * @param description may be empty
 * @param place where it is sent, for example {@code path}
 * @param wireName the name it is sent under
 * @param facts constraints from the document; may be empty
 */
public record ParameterView(
        String name,
        String type,
        String wireType,
        String description,
        boolean optional,
        boolean deprecated,
        String place,
        String wireName,
        String facts) {}
