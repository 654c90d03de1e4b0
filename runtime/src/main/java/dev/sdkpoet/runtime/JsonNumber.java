package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON number with the digits as received. */
public final class JsonNumber implements JsonValue {
    private final String text;

    /** Made when first needed; threads that come first at once make the same one twice, which does no harm. */
    private @Nullable List<BigInteger> canonical;

    /** Takes the text as it is; callers have it from a parser or from a number's own {@code toString}. */
    JsonNumber(String text) {
        this.text = text;
    }

    /**
     * A number's text, without a fraction where it is whole and without an exponent where 21 digits do: many servers
     * read {@code 35625} where they don't read {@code 35625.0}. Refuses NaN and infinities, which JSON can't say.
     */
    static String text(double value) {
        String text = Double.toString(value);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no ".concat(text));
        }
        if (text.indexOf('E') < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        double size = Math.abs(value);
        return size < 1e-7 || size >= 1e21
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    /** {@return the number's own text, for example {@code 1.10} or {@code 1e3}} */
    public String text() {
        return text;
    }

    /**
     * Returns the exact value. Don't expand a value of unknown size with {@code toPlainString} or {@code toBigInteger}:
     * its exponent can be huge.
     *
     * @throws NumberFormatException if the exponent is beyond what {@link BigDecimal} holds
     */
    public BigDecimal decimalValue() {
        return new BigDecimal(text);
    }

    @Override
    public void writeTo(JsonWriter out) {
        out.ascii(text);
    }

    /** Numbers are equal if their values are: {@code 1.0} and {@code 10e-1}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNumber that
                && (text.equals(that.text) || canonical().equals(that.canonical()));
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** What all spellings of a number have in common: its digits without zeros at their ends, and its exponent. */
    private List<BigInteger> canonical() {
        List<BigInteger> known = canonical;
        if (known == null) {
            String[] parts = text.split("[eE]");
            BigDecimal digits = new BigDecimal(parts[0]).stripTrailingZeros();
            BigInteger exponent = parts.length == 1 ? BigInteger.ZERO : new BigInteger(parts[1]);
            known = digits.signum() == 0
                    ? List.of()
                    : List.of(digits.unscaledValue(), exponent.subtract(BigInteger.valueOf(digits.scale())));
            canonical = known;
        }
        return known;
    }
}
