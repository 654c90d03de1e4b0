package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * @param status for example {@code 201}, {@code 4XX} or {@code default}
 * @param reason the status in words, for example {@code Created}; may be empty
 * @param description what the document says about it; may be empty
 * @param headers the response headers it declares
 * @param hasHeaders whether it declares any
 * @param bodies its bodies, one for each media type
 * @param links the operations that can use its values
 * @param hasLinks whether there are any
 */
public record ResponseView(
        String status,
        String reason,
        String description,
        List<FieldView> headers,
        boolean hasHeaders,
        List<BodyView> bodies,
        List<LinkView> links,
        boolean hasLinks) {
    /**
     * @param mediaType for example {@code application/json}
     * @param type its type in the document's terms, as a link if it has a page; may be empty
     * @param fields its members, if it is an object
     * @param hasFields whether there are any
     */
    public record BodyView(String mediaType, String type, List<FieldView> fields, boolean hasFields) {}

    /**
     * @param name what the document calls it
     * @param operation the operation, as a link if it is one of this client
     * @param values which of its parameters are which values; may be empty
     * @param description may be empty
     */
    public record LinkView(String name, String operation, String values, String description) {}
}
