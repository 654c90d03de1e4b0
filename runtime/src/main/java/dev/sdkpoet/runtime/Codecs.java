package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codecs of types that aren't generated classes. A client includes those that it needs. */
public final class Codecs {
    /** Strings. */
    public static final Codec<String> STRING = new PlainCodec<>('"', null);
    /** Booleans. */
    public static final Codec<Boolean> BOOLEAN = new PlainCodec<>('t', null);
    /** Integers of 32 bits. */
    public static final Codec<Integer> INT = new IntCodec();
    /** Integers of 64 bits. */
    public static final Codec<Long> LONG = new PlainCodec<>('0', null);
    /** Integers of any size. */
    public static final Codec<BigInteger> BIG_INTEGER = new BigIntegerCodec();
    /** Binary floating-point numbers. */
    public static final Codec<Double> DOUBLE = new DoubleCodec();
    /** Exact numbers. */
    public static final Codec<BigDecimal> DECIMAL = new DecimalCodec();
    /** RFC 3339 dates. */
    public static final Codec<LocalDate> DATE = new DateCodec();
    /** RFC 3339 date-times; also reads RFC 2822 ones. */
    public static final Codec<OffsetDateTime> DATE_TIME = new DateTimeCodec();
    /** RFC 2822 date-times; also reads RFC 3339 ones. */
    public static final Codec<OffsetDateTime> DATE_TIME_RFC2822 = new Rfc2822DateTimeCodec();
    /** RFC 3339 date-times as moments, whatever their offset. */
    public static final Codec<Instant> INSTANT = new InstantCodec();
    /** ISO 8601 durations of weeks and less. */
    public static final Codec<Duration> DURATION = new DurationCodec();
    /** UUIDs. */
    public static final Codec<UUID> UUID = new UuidCodec();
    /** URIs. */
    public static final Codec<URI> URI = new UriCodec();
    /** Bytes as base64 in a string. */
    public static final Codec<Bytes> BASE64 = new Base64Codec();
    /** Any JSON value. */
    public static final Codec<JsonValue> ANY = new PlainCodec<>(PlainCodec.ANY, null);

    private Codecs() {}

    /**
     * Arrays. Strict decoding reports null items.
     *
     * @param <T> the items' type
     * @param item the items' codec
     * @return a codec of unmodifiable lists
     */
    public static <T> Codec<List<T>> list(Codec<T> item) {
        return new ListCodec<>(item, false);
    }

    /**
     * Arrays in which items may be null.
     *
     * @param <T> the items' type
     * @param item the items' codec
     * @return a codec of unmodifiable lists
     */
    @SuppressWarnings("NullAway") // the same codec has both types
    public static <T> Codec<List<@Nullable T>> nullableList(Codec<T> item) {
        return new ListCodec<>(item, true);
    }

    /**
     * Objects as maps. Strict decoding reports null values.
     *
     * @param <T> the values' type
     * @param value the values' codec
     * @return a codec of unmodifiable maps that keep their order
     */
    public static <T> Codec<Map<String, T>> map(Codec<T> value) {
        return new MapCodec<>(value, false);
    }

    /**
     * Objects as maps in which values may be null.
     *
     * @param <T> the values' type
     * @param value the values' codec
     * @return a codec of unmodifiable maps that keep their order
     */
    @SuppressWarnings("NullAway") // the same codec has both types
    public static <T> Codec<Map<String, @Nullable T>> nullableMap(Codec<T> value) {
        return new MapCodec<>(value, true);
    }

    /**
     * Models.
     *
     * @param <T> the model class
     * @param builder a builder of the class; nothing is set on it
     * @return a codec of the class
     */
    public static <T extends JsonModel> Codec<T> model(JsonModelBuilder<T, ?> builder) {
        return new PlainCodec<>('{', builder);
    }
}
