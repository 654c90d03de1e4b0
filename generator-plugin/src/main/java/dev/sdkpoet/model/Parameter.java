package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One input of an operation: a parameter, a field of a form body or a part of a multipart body.
 *
 * @param wireName the name as sent
 * @param type its type; a {@link ScalarType#BINARY} in a {@link Location#PART} is an upload
 * @param nullable whether the schema admits JSON null (it matters for JSON-encoded ones only; null is never sent elsewhere)
 * @param style how arrays and objects are written (OpenAPI 3.1.1, section 4.8.12.2.2)
 * @param explode whether each item or property is written as a pair of its own
 * @param allowReserved whether RFC 3986 reserved characters are sent as they are
 * @param contentType the media type of a {@code content} parameter, of a form field or part with an {@code encoding}; null for none
 * @param sensitive whether its value must not appear in logs
 */
public record Parameter(
        String wireName,
        Location in,
        TypeRef type,
        boolean required,
        boolean nullable,
        Doc doc,
        boolean deprecated,
        Style style,
        boolean explode,
        boolean allowReserved,
        @Nullable String contentType,
        boolean sensitive,
        SpecLocation location) {

    private static final Set<String> IDEMPOTENCY_KEYS = Set.of("idempotency-key", "x-idempotency-key");

    /** Whether a server knows by this header that a request is the repetition of another. */
    public boolean isIdempotencyKey() {
        return in == Location.HEADER && IDEMPOTENCY_KEYS.contains(wireName.toLowerCase(Locale.ROOT));
    }

    /** Whether its value is written as JSON (OpenAPI 3.1.1, section 4.8.12.2.3). */
    public boolean isJson() {
        return contentType != null && MediaType.of(contentType).isJson();
    }

    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        /** A field of an {@code application/x-www-form-urlencoded} body. */
        FORM,
        /** A part of a {@code multipart/*} body. */
        PART
    }

    public enum Style {
        FORM,
        SIMPLE,
        LABEL,
        MATRIX,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        /** Swagger 2.0 {@code collectionFormat: tsv}. */
        TAB_DELIMITED,
        DEEP_OBJECT
    }
}
