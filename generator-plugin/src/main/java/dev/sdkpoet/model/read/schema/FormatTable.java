package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.spec.DecimalText;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which type a scalar schema is, by its {@code type}, {@code format} and bounds. Unknown formats don't matter. */
public final class FormatTable {
    private static final DecimalText MIN_INT = constant(Integer.MIN_VALUE);
    private static final DecimalText MAX_INT = constant(Integer.MAX_VALUE);
    private static final DecimalText MIN_LONG = constant(Long.MIN_VALUE);
    private static final DecimalText MAX_LONG = constant(Long.MAX_VALUE);

    /** The limits of 64 bits after a generator has turned them into doubles: ±2^63, exactly or in the fewest digits. */
    private static final List<DecimalText> ROUNDED_LIMITS = Stream.of(
                    "9223372036854775808", "9223372036854776000", "-9223372036854776000")
            .flatMap(limit -> DecimalText.of(limit).stream())
            .toList();

    /** What {@code contentEncoding} calls bytes that are as they are (RFC 2045, section 6.2). */
    private static final Set<String> UNENCODED = Set.of("7bit", "8bit", "binary", "identity");

    private static final Map<String, ScalarType> STRINGS = Map.ofEntries(
            Map.entry("date", ScalarType.DATE),
            Map.entry("date-time", ScalarType.DATE_TIME),
            Map.entry("datetime", ScalarType.DATE_TIME),
            Map.entry("date-time-rfc-2822", ScalarType.DATE_TIME_RFC2822),
            Map.entry("duration", ScalarType.DURATION),
            Map.entry("uuid", ScalarType.UUID),
            Map.entry("guid", ScalarType.UUID),
            Map.entry("uri", ScalarType.URI),
            Map.entry("url", ScalarType.URI),
            Map.entry("byte", ScalarType.BASE64));

    private static final Map<String, ScalarType> INTEGERS = Map.ofEntries(
            Map.entry("int32", ScalarType.INT32),
            Map.entry("int16", ScalarType.INT32),
            Map.entry("int8", ScalarType.INT32),
            Map.entry("uint16", ScalarType.INT32),
            Map.entry("uint8", ScalarType.INT32),
            Map.entry("int64", ScalarType.INT64),
            Map.entry("uint32", ScalarType.INT64),
            Map.entry("uint64", ScalarType.BIG_INTEGER),
            Map.entry("bigint", ScalarType.BIG_INTEGER));

    private static final Map<String, ScalarType> NUMBERS = Map.of(
            "float", ScalarType.DOUBLE,
            "double", ScalarType.DOUBLE,
            "decimal", ScalarType.DECIMAL);

    private FormatTable() {}

    /** The kind of value that a format without a {@code type} speaks of; null when it is unknown. */
    static @Nullable JsonKind kind(@Nullable String format) {
        if (format == null) {
            return null;
        }
        String name = format.toLowerCase(Locale.ROOT);
        if (STRINGS.containsKey(name) || name.equals("binary") || name.equals("password") || name.equals("email")) {
            return JsonKind.STRING;
        }
        if (INTEGERS.containsKey(name)) {
            return JsonKind.INTEGER;
        }
        return NUMBERS.containsKey(name) ? JsonKind.NUMBER : null;
    }

    public static ScalarType scalar(JsonKind kind, SpecNode schema, Role role) {
        String format = schema.string("format");
        String name = format == null ? "" : format.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case STRING -> string(name, schema, role);
            case INTEGER -> integer(INTEGERS.getOrDefault(name, ScalarType.INT64), schema);
            case NUMBER -> NUMBERS.getOrDefault(name, ScalarType.DECIMAL);
            case BOOLEAN -> ScalarType.BOOLEAN;
            case FILE -> role == Role.BODY ? ScalarType.BINARY : ScalarType.STRING;
            case OBJECT, ARRAY -> ScalarType.ANY;
        };
    }

    private static ScalarType string(String format, SpecNode schema, Role role) {
        if (format.equals("binary") || format.equals("file")) {
            return role == Role.BODY ? ScalarType.BINARY : ScalarType.STRING;
        }
        String encoding = schema.string("contentEncoding");
        if (encoding != null && format.isEmpty()) {
            if (role == Role.BODY && UNENCODED.contains(encoding.toLowerCase(Locale.ROOT))) {
                return ScalarType.BINARY;
            }
            return encoding.equalsIgnoreCase("base64") ? ScalarType.BASE64 : ScalarType.STRING;
        }
        if (role == Role.BODY && isBinaryMedia(schema.string("contentMediaType"))) {
            return ScalarType.BINARY;
        }
        return STRINGS.getOrDefault(format, ScalarType.STRING);
    }

    private static boolean isBinaryMedia(@Nullable String mediaType) {
        return mediaType != null
                && !mediaType.startsWith("text/")
                && !MediaType.of(mediaType).isJson();
    }

    private static ScalarType integer(ScalarType byFormat, SpecNode schema) {
        if (exceeds(schema, MIN_LONG, MAX_LONG)) {
            return ScalarType.BIG_INTEGER;
        }
        return byFormat == ScalarType.INT32 && exceeds(schema, MIN_INT, MAX_INT) ? ScalarType.INT64 : byFormat;
    }

    private static DecimalText constant(long value) {
        return DecimalText.of(Long.toString(value)).orElseThrow();
    }

    private static boolean exceeds(SpecNode schema, DecimalText least, DecimalText greatest) {
        DecimalText minimum = number(schema.get("minimum"));
        DecimalText maximum = number(schema.get("maximum"));
        return minimum != null && minimum.compareTo(least) < 0 && !isRounded(minimum, least, MIN_LONG)
                || maximum != null && maximum.compareTo(greatest) > 0 && !isRounded(maximum, greatest, MAX_LONG);
    }

    private static boolean isRounded(DecimalText bound, DecimalText limit, DecimalText ofLong) {
        return limit.equals(ofLong) && ROUNDED_LIMITS.stream().anyMatch(rounded -> rounded.compareTo(bound) == 0);
    }

    private static @Nullable DecimalText number(@Nullable SpecNode bound) {
        return bound == null || !bound.isNumber()
                ? null
                : DecimalText.of(bound.text()).orElse(null);
    }
}
