package dev.sdkpoet.emit.template.view;

/**
 * A member of an object, or a response header.
 *
 * @param name its Java name; for a header, the header's name
 * @param wireName its name in JSON
 * @param wireCode the same as code
 * @param javaType its Java type, as a link if it has a page
 * @param type its type in the document's terms, for example {@code string(date-time)}
 * @param description on one line; may be empty
 * @param nullable whether it may be JSON null
 * @param facts constraints from the document; may be empty
 */
public record FieldView(
        String name,
        String wireName,
        String wireCode,
        String javaType,
        String type,
        String description,
        boolean required,
        boolean nullable,
        boolean readOnly,
        boolean writeOnly,
        boolean deprecated,
        String facts) {}
