package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * One model class. Texts from the document are Markdown already.
 *
 * @param header the comment that says the file is generated
 * @param package_ its package
 * @param className its simple name
 * @param clientName the client class
 * @param document the configured name of its document; "" for the only one
 * @param page the file name of its page
 * @param schema the schema's place in the document
 * @param description may be empty
 * @param object whether it is an object; then {@code fields} are its members
 * @param enumeration whether it is a set of values, which {@code values} lists
 * @param union whether it is one of several types, which {@code variants} lists
 * @param baseType for a set of values: the type of one
 * @param discriminator for a union: the member that selects the variant; may be empty
 * @param interfaces for an object: its interfaces of members shared with other objects; may be empty
 */
public record ModelView(
        String header,
        String package_,
        String className,
        String clientName,
        String document,
        String page,
        String schema,
        String description,
        boolean deprecated,
        boolean object,
        boolean enumeration,
        boolean union,
        List<FieldView> fields,
        List<EnumValueView> values,
        String baseType,
        List<VariantView> variants,
        String discriminator,
        String interfaces) {
    /**
     * @param constant its Java constant
     * @param value the value as sent
     * @param description may be empty
     */
    public record EnumValueView(String constant, String value, String description) {}

    /**
     * @param type its Java type, as a link if it has a page
     * @param value the discriminator's value for it; may be empty
     */
    public record VariantView(String type, String value) {}
}
