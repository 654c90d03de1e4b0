package dev.sdkpoet.runtime;

/** Codec of booleans. */
final class BooleanCodec extends Codec<Boolean> {
    @Override
    protected Object read(JsonReader in) {
        return in.peek() == 't' ? (Object) in.readBoolean() : in.misfit("a boolean");
    }

    @Override
    protected void write(JsonWriter out, Boolean value) {
        out.value(value.booleanValue());
    }
}
