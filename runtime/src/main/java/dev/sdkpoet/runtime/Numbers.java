package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Exact conversions of JSON numbers. None of them expands an exponent of unknown size. */
final class Numbers {
    /** A number with more digits isn't read as an integer: {@code 1e999999999} would fill the memory. */
    private static final int MAX_INTEGER_DIGITS = 1_000;

    private Numbers() {}

    /** The integer that a number such as {@code 1.0} or {@code 1e2} is, or null when it isn't one. */
    static @Nullable BigInteger integer(String text) {
        BigDecimal number = decimal(text);
        if (number == null) {
            return null;
        }
        if (number.signum() == 0) {
            return BigInteger.ZERO;
        }
        long integerDigits = (long) number.precision() - number.scale();
        if (integerDigits <= 0 || integerDigits > MAX_INTEGER_DIGITS) {
            return null;
        }
        try {
            return number.toBigIntegerExact();
        } catch (ArithmeticException e) {
            return null; // it has a fraction
        }
    }

    static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // an exponent beyond 32 bits
        }
    }
}
