package dev.sdkpoet.runtime;

/** Codec of a model class, which makes its objects with a builder. */
final class ModelCodec<T extends JsonModel> extends Codec<T> {
    private final JsonModelBuilder<T, ?> builder;

    /** @param builder of which only what it has in common with all others of its class is used */
    ModelCodec(JsonModelBuilder<T, ?> builder) {
        this.builder = builder;
    }

    @Override
    protected Object read(JsonReader in) {
        return in.peek() == '{' ? builder.create(fields().read(in)) : in.misfit("an object");
    }

    @Override
    protected void write(JsonWriter out, T value) {
        value.writeTo(out);
    }

    FieldSet fields() {
        return builder.fields();
    }
}
