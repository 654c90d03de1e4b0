package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * @param status for example {@code 201}, {@code 4XX} or {@code default}
 * @param reason the status in words, for example {@code Created}; may be empty
 * @param description what the document says about it; may be empty
 * @param headers the response headers it declares
 * @param hasHeaders whether it declares any
 * @param bodies its bodies, one for each media type
 * @param links the operations that its values can be passed to
 * @param hasLinks whether there are any
 */
record ResponseView(
        String status,
        String reason,
        String description,
        List<FieldView> headers,
        boolean hasHeaders,
        List<BodyView> bodies,
        List<LinkView> links,
        boolean hasLinks) {}
