package dev.sdkpoet.runtime;

import java.math.BigInteger;

/**
 * Codec of integers of any size. What the Java type can't hold is a misfit, and other digits are kept: nothing is
 * rounded silently.
 */
final class BigIntegerCodec extends Codec<BigInteger> {
    @Override
    protected Object read(JsonReader in) {
        if (in.isLong()) {
            return BigInteger.valueOf(in.readLong());
        }
        if (in.peek() != '0') {
            return in.misfit("an integer");
        }
        JsonNumber number = new JsonNumber(in.readText());
        BigInteger integer = Numbers.integer(number.text());
        if (integer == null) {
            return in.misfit(number, "an integer of at most 1,000 digits", "another number");
        }
        return integer.toString().equals(number.text()) ? integer : new Raw(number, integer, null);
    }

    @Override
    protected void write(JsonWriter out, BigInteger value) {
        out.value(value);
    }
}
