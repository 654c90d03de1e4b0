package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body in one media type.
 *
 * @param mediaType as written, for example {@code application/json; charset=utf-8}
 * @param kind how it is written
 * @param required whether it must be sent; also true where the schema has required properties, since many documents forget to say so
 * @param type for {@link Kind#JSON}; null for the others
 * @param nullable for {@link Kind#JSON}: whether the schema admits null
 * @param fields for {@link Kind#FORM} and {@link Kind#MULTIPART}; empty for the others
 * @param examples the document's examples of this body
 */
public record RequestBody(
        String mediaType,
        Kind kind,
        boolean required,
        Doc doc,
        @Nullable TypeRef type,
        boolean nullable,
        List<Parameter> fields,
        List<Example> examples,
        SpecLocation location) {
    public RequestBody {
        fields = List.copyOf(fields);
        examples = List.copyOf(examples);
    }

    public enum Kind {
        JSON,
        FORM,
        MULTIPART,
        TEXT,
        /** Bytes as they are; also XML and every other type that sdkpoet has no model for. */
        BINARY
    }
}
