package dev.sdkpoet.runtime;

import java.math.BigDecimal;

/**
 * Codec of exact numbers. What the Java type can't hold is a misfit, and other digits are kept: nothing is rounded
 * silently.
 */
final class DecimalCodec extends Codec<BigDecimal> {
    @Override
    protected Object read(JsonReader in) {
        if (in.peek() != '0') {
            return in.misfit("a number");
        }
        String text = in.readText();
        BigDecimal value = Numbers.decimal(text);
        if (value == null) {
            return in.misfit(new JsonNumber(text), "a number with a 32-bit exponent", "a larger one");
        }
        return value.toString().equals(text) ? value : new Raw(new JsonNumber(text), value, null);
    }

    @Override
    protected void write(JsonWriter out, BigDecimal value) {
        out.value(value);
    }
}
