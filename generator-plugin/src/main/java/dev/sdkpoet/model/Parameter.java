package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
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
 * @param itemStyles how arrays in an array are written, from outside to inside: {@code items.collectionFormat} of Swagger 2.0; empty where
 *     nothing says so
 * @param explode whether each item or property is written as a pair or part of its own; with a JSON {@code contentType}, whether each item
 *     of an array is JSON, not the whole
 * @param allowReserved whether RFC 3986 reserved characters are sent as they are
 * @param contentType the media type of a {@code content} parameter, of a form field or part with an {@code encoding}; of an upload also
 *     several types and ranges, with commas between them; null for none
 * @param sensitive whether its value must not appear in logs
 * @param preset what is sent of one that can be left out unless the caller says otherwise, as JSON text: a lock's constant; null for nothing
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
        List<Style> itemStyles,
        boolean explode,
        boolean allowReserved,
        @Nullable String contentType,
        boolean sensitive,
        @Nullable String preset,
        SpecLocation location) {

    private static final Set<String> IDEMPOTENCY_KEYS = Set.of("idempotency-key", "x-idempotency-key");

    public Parameter {
        itemStyles = List.copyOf(itemStyles);
    }

    /** One of which nothing is sent unless the caller gives it. */
    public Parameter(
            String wireName,
            Location in,
            TypeRef type,
            boolean required,
            boolean nullable,
            Doc doc,
            boolean deprecated,
            Style style,
            List<Style> itemStyles,
            boolean explode,
            boolean allowReserved,
            @Nullable String contentType,
            boolean sensitive,
            SpecLocation location) {
        this(
                wireName,
                in,
                type,
                required,
                nullable,
                doc,
                deprecated,
                style,
                itemStyles,
                explode,
                allowReserved,
                contentType,
                sensitive,
                null,
                location);
    }

    /** This parameter as one that must be given, or may be left out. */
    public Parameter withRequired(boolean newRequired) {
        return with(type, newRequired, doc, preset);
    }

    /** This parameter as one that callers may leave out; if the document requires it, that is said. */
    public Parameter asOption() {
        boolean isRequired = required && preset == null;
        return with(type, false, isRequired ? doc.requiredByServer() : doc, preset);
    }

    /** This parameter as one that can be left out, for which something is sent then. */
    public Parameter withPreset(String json) {
        return with(type, false, doc, json);
    }

    /** This parameter with another type. */
    public Parameter with(TypeRef newType) {
        return with(newType, required, doc, preset);
    }

    private Parameter with(TypeRef newType, boolean newRequired, Doc newDoc, @Nullable String newPreset) {
        return new Parameter(
                wireName,
                in,
                newType,
                newRequired,
                nullable,
                newDoc,
                deprecated,
                style,
                itemStyles,
                explode,
                allowReserved,
                contentType,
                sensitive,
                newPreset,
                location);
    }

    /** Whether a server knows by this header that a request is the repetition of another. */
    public boolean isIdempotencyKey() {
        return in == Location.HEADER && IDEMPOTENCY_KEYS.contains(wireName.toLowerCase(Locale.ROOT));
    }

    /** The same as a text that is always sent. */
    Parameter alwaysSent() {
        return new Parameter(
                wireName,
                in,
                type,
                true,
                nullable,
                doc,
                deprecated,
                style,
                itemStyles,
                explode,
                allowReserved,
                null,
                sensitive,
                location);
    }

    /** Whether it says of which media type the body is. */
    public boolean isContentType() {
        return in == Location.HEADER && wireName.equalsIgnoreCase("Content-Type");
    }

    /** Whether its value is written as JSON (OpenAPI 3.1.1, section 4.8.12.2.3). */
    public boolean isJson() {
        return contentType != null && MediaType.of(contentType).isJson();
    }

    /** Whether all of it is written as JSON at once. What is in a part, the part writes by its type. */
    public boolean isWholeJson() {
        return isJson() && (in != Location.PART || isArrayPart());
    }

    /** Whether it is one part with a whole array as JSON, not a part for each item. */
    public boolean isArrayPart() {
        return in == Location.PART && type instanceof TypeRef.ListOf && isJson() && !explode;
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
