package dev.sdkpoet.spec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decimal number as text, compared in time that grows with its length: a {@code BigDecimal} takes seconds to be made of a few hundred
 * thousand digits.
 */
public final class DecimalText implements Comparable<DecimalText> {
    /** Exponents of more digits are those of no number that anybody means. */
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?)([0-9]*+)(?:\\.([0-9]*+))?(?:[eE]([-+]?[0-9]{1,9}))?");

    private final int signum;

    /** The digits without zeros at either end; the value is 0.digits · 10^scale. */
    private final String digits;

    private final long scale;

    private DecimalText(int signum, String digits, long scale) {
        this.signum = signum;
        this.digits = digits;
        this.scale = scale;
    }

    /** Empty if the text isn't a number, or has an exponent beyond all measure. */
    public static Optional<DecimalText> of(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String whole = number.group(2);
        String fraction = number.group(3) == null ? "" : number.group(3);
        if (whole.isEmpty() && fraction.isEmpty()) {
            return Optional.empty();
        }
        String all = whole + fraction;
        int start = 0;
        while (start < all.length() && all.charAt(start) == '0') {
            start++;
        }
        int end = all.length();
        while (end > start && all.charAt(end - 1) == '0') {
            end--;
        }
        long exponent = number.group(4) == null ? 0 : Long.parseLong(number.group(4));
        int sign = start == end ? 0 : number.group(1).equals("-") ? -1 : 1;
        return Optional.of(
                new DecimalText(sign, all.substring(start, end), sign == 0 ? 0 : whole.length() - start + exponent));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return signum;
    }

    public boolean isInteger() {
        return digits.length() <= Math.max(0, scale);
    }

    @Override
    public int compareTo(DecimalText other) {
        if (signum != other.signum) {
            return Integer.compare(signum, other.signum);
        }
        int larger = scale == other.scale ? digits.compareTo(other.digits) : Long.compare(scale, other.scale);
        return signum * larger;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecimalText number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        return digits.hashCode() + Long.hashCode(scale) * signum;
    }

    @Override
    public String toString() {
        return (signum < 0 ? "-" : "") + "0." + digits + "e" + scale;
    }
}
