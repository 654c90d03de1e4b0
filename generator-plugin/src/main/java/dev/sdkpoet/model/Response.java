package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One declared response.
 *
 * @param status {@code "200"}, {@code "2XX"} or {@code "default"}
 * @param contents its bodies by media type, in document order; empty for none
 * @param links where it leads, in document order
 */
public record Response(
        String status,
        @Nullable String description,
        List<Header> headers,
        List<Content> contents,
        List<Link> links,
        SpecLocation location) {
    public Response {
        headers = List.copyOf(headers);
        contents = List.copyOf(contents);
        links = List.copyOf(links);
    }

    /** The same response with other bodies. */
    public Response with(UnaryOperator<Content> body) {
        return new Response(
                status, description, headers, contents.stream().map(body).toList(), links, location);
    }

    /** Whether this describes a 2xx response. {@code default} counts as an error unless it stands alone (see the reader). */
    public boolean isSuccess() {
        return status.startsWith("2");
    }

    /** Whether this describes a response that says where to go on, by its status or its header. */
    public boolean isRedirect() {
        return status.matches("30[12378]")
                || status.startsWith("3")
                        && headers.stream().anyMatch(header -> header.name().equalsIgnoreCase("Location"));
    }

    /** @param name the header's name as written */
    public record Header(
            String name, TypeRef type, boolean required, boolean nullable, Doc doc, SpecLocation location) {}

    /** What an error's JSON body is declared as; empty for anything else. */
    public Optional<TypeRef> errorType() {
        return contents.stream()
                .filter(content -> content.kind() == Content.Kind.JSON && content.type() != null)
                .findFirst()
                .map(content -> Objects.requireNonNull(content.type()));
    }

    /**
     * A body in one media type.
     *
     * @param type the declared type of JSON, of each item of a stream, or of a plain text that is no string; null otherwise
     * @param repeated whether the same schema also has a body of a kind that is typed, so that this is the same value in another spelling
     */
    public record Content(
            String mediaType,
            Kind kind,
            @Nullable TypeRef type,
            boolean nullable,
            boolean repeated,
            List<Example> examples,
            SpecLocation location) {
        public Content {
            examples = List.copyOf(examples);
        }

        /** The same body with another type in the place of that which it has. */
        public Content withType(UnaryOperator<TypeRef> types) {
            return new Content(
                    mediaType, kind, type == null ? null : types.apply(type), nullable, repeated, examples, location);
        }

        /** How a body is written, the easiest to work with first. */
        public enum Kind {
            JSON,
            /** Bytes as they are; also XML and every other type that sdkpoet has no model for. */
            BINARY,
            TEXT,
            EVENT_STREAM,
            JSON_LINES;

            /** Whether it consists of JSON values, which have a type. */
            public boolean isTyped() {
                return this == JSON || this == EVENT_STREAM || this == JSON_LINES;
            }
        }
    }
}
