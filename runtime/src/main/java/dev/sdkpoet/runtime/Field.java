package dev.sdkpoet.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declared member of a JSON object.
 *
 * @param <T> its Java type
 */
public final class Field<T> {
    /** The member must be there. */
    public static final int REQUIRED = 1;

    /** The member may be null. */
    public static final int NULLABLE = 2;

    /** The value is personal or secret: {@code toString} masks it. */
    public static final int SENSITIVE = 4;

    /** The server makes it: a builder doesn't ask for it, and a request leaves it out. */
    public static final int READ_ONLY = 8;

    /** The server doesn't send it: it isn't missed in what is read. */
    public static final int WRITE_ONLY = 16;

    /** A builder sets the member to its constant also where it may be left out. */
    public static final int PRESET = 32;

    /** On the wire. */
    final String name;

    /** In its {@code FieldSet}. */
    final int index;

    final Codec<T> codec;

    /** The only value the member may have, or null for any. */
    final @Nullable T constant;

    /** What a builder sets the member to by itself, or null. */
    final @Nullable T preset;

    private final int flags;

    Field(String name, int index, Codec<T> codec, int flags, @Nullable T constant, @Nullable T preset) {
        this.name = name;
        this.index = index;
        this.codec = codec;
        this.flags = flags;
        this.constant = constant;
        this.preset = preset;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Whether what the server sends must have it. */
    boolean isExpected() {
        return has(REQUIRED) && !has(WRITE_ONLY);
    }

    /** Whether whoever makes an object must give it. */
    boolean isRequiredInRequest() {
        return has(REQUIRED) && !has(READ_ONLY);
    }

    /** Whether a null is a value of the member's type, and not the lack of one. */
    boolean takesNull() {
        return codec == Codecs.ANY;
    }

    /** Reads what goes into the member's slot. */
    Object read(JsonReader in) {
        if (in.peek() != 'n') {
            return codec.read(in);
        }
        if (in.isStrict() && !has(NULLABLE) && !takesNull()) {
            throw in.failure("expected a value, found null");
        }
        return in.readValue();
    }

    /** Writes what is in the member's slot. */
    void write(JsonWriter out, Object slot) {
        if (slot == JsonNull.INSTANCE) {
            out.nullValue();
        } else if (slot instanceof Raw raw) {
            Object value = raw.value;
            boolean anew = out.isRequest()
                    ? value instanceof Iterable || value instanceof Map // in which models leave out members
                    : raw.problem == null && out.isCanonical();
            if (value != null && anew) {
                codec.write(out, codec.cast(value));
            } else {
                out.value(raw.json);
            }
        } else {
            codec.write(out, codec.cast(slot));
        }
    }

    /** The JSON of what is in the member's slot. */
    JsonValue json(Object slot, boolean canonical) {
        if (slot instanceof JsonValue json) {
            return json;
        }
        Object value = slot;
        if (slot instanceof Raw raw) {
            if (!canonical || raw.value == null) {
                return raw.json;
            }
            value = raw.value;
        }
        return codec.toJsonValue(codec.cast(value), canonical);
    }
}
