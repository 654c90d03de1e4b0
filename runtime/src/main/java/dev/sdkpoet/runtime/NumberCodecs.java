package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The codecs of numbers but the usual integers, which {@link Codecs} has. */
public final class NumberCodecs {
    /** Integers of 32 bits. */
    public static final Codec<Integer> INT = new IntCodec();
    /** Integers of any size. */
    public static final Codec<BigInteger> BIG_INTEGER = new BigIntegerCodec();
    /** Binary floating-point numbers. */
    public static final Codec<Double> DOUBLE = new DoubleCodec();
    /** Exact numbers. */
    public static final Codec<BigDecimal> DECIMAL = new DecimalCodec();

    private NumberCodecs() {}
}
