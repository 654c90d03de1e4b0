package dev.sdkpoet.model;

import dev.sdkpoet.model.Response.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a successful call gives its caller. */
public sealed interface Result {

    /** What to ask for in {@code Accept}, the preferred ones first; empty when there is no body. */
    List<String> mediaTypes();

    /** Whether a declared body is read as this result. */
    boolean isReadFrom(Content content);

    /** Whether it is values one after the other. */
    default boolean isStream() {
        return this instanceof EventStream || this instanceof JsonLines;
    }

    /** The type of its values; empty for texts without one of their own, for bytes and for nothing. */
    default Optional<TypeRef> valueType() {
        return Optional.empty();
    }

    /** The same result with another type in the place of each that it has. */
    default Result with(UnaryOperator<TypeRef> types) {
        return accept(new Visitor<>() {
            @Override
            public Result none(None none) {
                return none;
            }

            @Override
            public Result json(Json json) {
                return new Json(types.apply(json.type()), json.nullable(), json.mediaTypes());
            }

            @Override
            public Result text(Text text) {
                return new Text(types.apply(text.type()), text.mediaTypes());
            }

            @Override
            public Result binary(Binary binary) {
                return binary;
            }

            @Override
            public Result eventStream(EventStream stream) {
                return new EventStream(types.apply(stream.type()), stream.mediaTypes());
            }

            @Override
            public Result jsonLines(JsonLines lines) {
                return new JsonLines(types.apply(lines.type()), lines.mediaTypes());
            }
        });
    }

    <R> R accept(Visitor<R> visitor);

    /** A result of which the document says a type: that of the body, or of each item of a stream. */
    sealed interface Typed extends Result {
        TypeRef type();

        @Override
        default Optional<TypeRef> valueType() {
            return Optional.of(type());
        }
    }

    /** No body. */
    record None() implements Result {
        @Override
        public List<String> mediaTypes() {
            return List.of();
        }

        @Override
        public boolean isReadFrom(Content content) {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none(this);
        }
    }

    /** @param nullable whether some successful responses have no body, or null */
    record Json(TypeRef type, boolean nullable, List<String> mediaTypes) implements Typed {
        public Json {
            mediaTypes = List.copyOf(mediaTypes);
        }

        @Override
        public boolean isReadFrom(Content content) {
            return content.kind() == Content.Kind.JSON && mediaTypes.contains(content.mediaType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.json(this);
        }
    }

    /**
     * A text, decoded with the response's charset; a string is empty where a response has no body.
     *
     * @param type of what is written as text: a string, another scalar or an enumeration
     */
    record Text(TypeRef type, List<String> mediaTypes) implements Result {
        public Text {
            mediaTypes = List.copyOf(mediaTypes);
        }

        @Override
        public Optional<TypeRef> valueType() {
            return Optional.of(type).filter(Predicate.not(TypeRef::isString));
        }

        @Override
        public boolean isReadFrom(Content content) {
            return content.kind() == Content.Kind.TEXT && mediaTypes.contains(content.mediaType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A stream of bytes; empty where a response has no body. */
    record Binary(List<String> mediaTypes) implements Result {
        public Binary {
            mediaTypes = List.copyOf(mediaTypes);
        }

        @Override
        public boolean isReadFrom(Content content) {
            return content.kind() == Content.Kind.BINARY && mediaTypes.contains(content.mediaType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** Server-sent events; the type is that of each event's data. */
    record EventStream(TypeRef type, List<String> mediaTypes) implements Typed {
        public EventStream {
            mediaTypes = List.copyOf(mediaTypes);
        }

        @Override
        public boolean isReadFrom(Content content) {
            return content.kind() == Content.Kind.EVENT_STREAM && mediaTypes.contains(content.mediaType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.eventStream(this);
        }
    }

    /** One JSON value a line; the type is that of each line. */
    record JsonLines(TypeRef type, List<String> mediaTypes) implements Typed {
        public JsonLines {
            mediaTypes = List.copyOf(mediaTypes);
        }

        @Override
        public boolean isReadFrom(Content content) {
            return content.kind() == Content.Kind.JSON_LINES && mediaTypes.contains(content.mediaType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.jsonLines(this);
        }
    }

    interface Visitor<R> {
        R none(None result);

        R json(Json result);

        R text(Text result);

        R binary(Binary result);

        R eventStream(EventStream result);

        R jsonLines(JsonLines result);
    }
}
