package dev.sdkpoet.runtime;

/** Codec of JSON of any kind. */
final class AnyCodec extends Codec<JsonValue> {
    @Override
    protected Object read(JsonReader in) {
        return in.readValue();
    }

    @Override
    protected void write(JsonWriter out, JsonValue value) {
        out.value(value);
    }
}
