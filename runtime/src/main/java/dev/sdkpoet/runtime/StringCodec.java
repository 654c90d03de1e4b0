package dev.sdkpoet.runtime;

/** Codec of strings. */
final class StringCodec extends Codec<String> {
    @Override
    protected Object read(JsonReader in) {
        return in.peek() == '"' ? in.readText() : in.misfit("a string");
    }

    @Override
    protected void write(JsonWriter out, String value) {
        out.value(value);
    }
}
