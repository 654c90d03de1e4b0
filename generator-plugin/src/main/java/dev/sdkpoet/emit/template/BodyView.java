package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * @param mediaType for example {@code application/json}
 * @param type its type in the document's terms, as a link where it has a page; may be empty
 * @param fields its members, if it is an object
 * @param hasFields whether there are any
 */
record BodyView(String mediaType, String type, List<FieldView> fields, boolean hasFields) {}
