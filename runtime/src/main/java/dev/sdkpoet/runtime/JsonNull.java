package dev.sdkpoet.runtime;

/** JSON {@code null}. */
public final class JsonNull implements JsonValue {
    /** The only one. */
    public static final JsonNull INSTANCE = new JsonNull();

    private JsonNull() {}

    @Override
    public void writeTo(JsonWriter out) {
        out.nullValue();
    }

    @Override
    public String toString() {
        return "null";
    }
}
