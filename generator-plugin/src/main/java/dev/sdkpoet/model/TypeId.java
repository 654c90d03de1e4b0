package dev.sdkpoet.model;

import java.util.regex.Pattern;

/**
 * Tells one named type from all others of a client.
 *
 * @param document the {@linkplain ApiDocument#key() key} of its document
 * @param pointer where its schema stands: the RFC 6901 pointer, with the file before it when that isn't the root file
 */
public record TypeId(String document, String pointer) {
    private static final Pattern SCHEMA = Pattern.compile("([^#]*+#)?/(components/schemas|definitions)/[^/]++");

    /** Whether it stands where schemas with names are, perhaps in another file. */
    public boolean isOfSchemaWithName() {
        return SCHEMA.matcher(pointer).matches();
    }

    /** What the document calls a schema that has a name. */
    public String schemaName() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** Whether it stands where it is used, as the schema of a body or a response or of the items of one. */
    public boolean isOfBody() {
        return !isOfSchemaWithName() && (pointer.endsWith("/schema") || pointer.endsWith("/schema/items"));
    }
}
