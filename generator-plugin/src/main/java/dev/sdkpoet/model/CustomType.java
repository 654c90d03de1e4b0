package dev.sdkpoet.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Java type that the user wants in the place of the usual one.
 *
 * @param java the class, with its package
 * @param codec the class of its codec, which has a constructor without parameters, or class and static method with {@code #} between them; ""
 *     for a type that the runtime has a codec of
 */
public record CustomType(String java, String codec) {
    /** A moment without an offset, of which the runtime has a codec, but no document says that it is wanted. */
    public static final String INSTANT = "java.time.Instant";

    /** Types that documents can ask for themselves. */
    private static final Map<String, ScalarType> BUILT_IN = Map.ofEntries(
            Map.entry("java.lang.String", ScalarType.STRING),
            Map.entry("java.time.LocalDate", ScalarType.DATE),
            Map.entry("java.time.OffsetDateTime", ScalarType.DATE_TIME),
            Map.entry("java.time.Duration", ScalarType.DURATION),
            Map.entry("java.util.UUID", ScalarType.UUID),
            Map.entry("java.net.URI", ScalarType.URI),
            Map.entry("java.lang.Integer", ScalarType.INT32),
            Map.entry("java.lang.Long", ScalarType.INT64),
            Map.entry("java.math.BigInteger", ScalarType.BIG_INTEGER),
            Map.entry("java.lang.Double", ScalarType.DOUBLE),
            Map.entry("java.math.BigDecimal", ScalarType.DECIMAL));

    private static final Set<ScalarType> NUMBERS =
            Set.of(ScalarType.INT32, ScalarType.INT64, ScalarType.BIG_INTEGER, ScalarType.DOUBLE, ScalarType.DECIMAL);

    private static final Set<ScalarType> NO_STRINGS = Set.of(ScalarType.BOOLEAN, ScalarType.ANY);

    /** Whether the runtime has a codec for it. */
    public boolean needsNoCodec() {
        return java.equals(INSTANT) || BUILT_IN.containsKey(java);
    }

    /** The type that stands for it where a document could ask for it. */
    Optional<ScalarType> builtIn() {
        return codec.isEmpty() ? Optional.ofNullable(BUILT_IN.get(java)) : Optional.empty();
    }

    /** Whether JSON of a type can be JSON of this one; a codec of the user's own reads anything. */
    boolean fits(ScalarType usual) {
        return !codec.isEmpty()
                || builtIn().filter(NUMBERS::contains).isPresent() == NUMBERS.contains(usual)
                        && !NO_STRINGS.contains(usual);
    }

    /** The class that the codec is, or that has the method which returns it. */
    public String codecClass() {
        int hash = codec.indexOf('#');
        return hash < 0 ? codec : codec.substring(0, hash);
    }

    /** The static method that returns the codec; empty for a codec that is made. */
    public Optional<String> codecMethod() {
        int hash = codec.indexOf('#');
        return hash < 0 ? Optional.empty() : Optional.of(codec.substring(hash + 1));
    }

    /** The name without the package. */
    public String simpleName() {
        return java.substring(java.lastIndexOf('.') + 1);
    }
}
