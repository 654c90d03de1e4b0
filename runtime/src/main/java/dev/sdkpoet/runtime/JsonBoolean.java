package dev.sdkpoet.runtime;

/** JSON {@code true} and {@code false}. */
public final class JsonBoolean implements JsonValue {
    /** {@code false}. */
    public static final JsonBoolean FALSE = new JsonBoolean();

    /** {@code true}. */
    public static final JsonBoolean TRUE = new JsonBoolean();

    private JsonBoolean() {}

    /** {@return whether this is {@code true}} */
    public boolean value() {
        return this == TRUE;
    }

    @Override
    public void writeTo(JsonWriter out) {
        out.value(value());
    }

    @Override
    public String toString() {
        return value() ? "true" : "false";
    }
}
