package dev.sdkpoet.runtime;

import java.math.BigInteger;

/**
 * Codec of integers of 32 bits. What the Java type can't hold is a misfit, and other digits are kept: nothing is
 * rounded silently.
 */
final class IntCodec extends Codec<Integer> {
    @Override
    protected Object read(JsonReader in) {
        if (in.isLong()) {
            long value = in.readLong();
            return value == (int) value
                    ? (Object) (int) value
                    : in.misfit(JsonValue.of(value), "an integer of 32 bits", "a larger one");
        }
        if (in.peek() != '0') {
            return in.misfit("an integer");
        }
        JsonNumber number = new JsonNumber(in.readText());
        BigInteger integer = Numbers.integer(number.text());
        return integer != null && integer.bitLength() < Integer.SIZE
                ? new Raw(number, integer.intValue(), null)
                : in.misfit(number, "an integer of 32 bits", "another number");
    }

    @Override
    protected void write(JsonWriter out, Integer value) {
        out.value(value.longValue());
    }
}
