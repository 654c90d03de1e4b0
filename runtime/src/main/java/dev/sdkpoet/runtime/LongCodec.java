package dev.sdkpoet.runtime;

import java.math.BigInteger;

/**
 * Codec of integers of 64 bits. What the Java type can't hold is a misfit, and other digits are kept: nothing is
 * rounded silently.
 */
final class LongCodec extends Codec<Long> {
    @Override
    protected Object read(JsonReader in) {
        if (in.isLong()) {
            return in.readLong();
        }
        if (in.peek() != '0') {
            return in.misfit("an integer");
        }
        JsonNumber number = new JsonNumber(in.readText());
        BigInteger integer = Numbers.integer(number.text());
        return integer != null && integer.bitLength() < Long.SIZE
                ? new Raw(number, integer.longValue(), null)
                : in.misfit(number, "an integer of 64 bits", "another number");
    }

    @Override
    protected void write(JsonWriter out, Long value) {
        out.value(value.longValue());
    }
}
