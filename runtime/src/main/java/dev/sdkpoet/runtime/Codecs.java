package dev.sdkpoet.runtime;

/**
 * The codecs of the simplest types. Others are in {@code NumberCodecs}, {@code TimeCodecs}, {@code TextCodecs},
 * {@code ListCodec} and {@code MapCodec}, and where the type itself is.
 */
public final class Codecs {
    /** Strings. */
    public static final Codec<String> STRING = new ScalarCodec<>('"');
    /** Booleans. */
    public static final Codec<Boolean> BOOLEAN = new ScalarCodec<>('t');
    /** Integers of 64 bits. */
    public static final Codec<Long> LONG = new ScalarCodec<>('0');
    /** Any JSON value. */
    public static final Codec<JsonValue> ANY = new ScalarCodec<>(ScalarCodec.ANY);

    private Codecs() {}

    /**
     * Models.
     *
     * @param <T> the model class
     * @param builder a builder of the class; nothing is set on it
     * @return a codec of the class
     */
    public static <T extends JsonModel> Codec<T> model(JsonModelBuilder<T, ?> builder) {
        return new ModelCodec<>(builder);
    }
}
