package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constraints of a place, read from its documentation's facts; what isn't a number there constrains nothing. */
record Limits(Doc doc) {
    /** Digits that a bound may have before it is taken for a mistake. */
    private static final int MAX_DIGITS = 40;

    int minLength() {
        return integer(Fact.Name.MIN_LENGTH, 0);
    }

    int maxLength() {
        return integer(Fact.Name.MAX_LENGTH, Integer.MAX_VALUE);
    }

    int minItems() {
        return integer(Fact.Name.MIN_ITEMS, 0);
    }

    int maxItems() {
        return integer(Fact.Name.MAX_ITEMS, Integer.MAX_VALUE);
    }

    boolean uniqueItems() {
        return doc.fact(Fact.Name.UNIQUE_ITEMS) != null;
    }

    @Nullable
    String pattern() {
        return doc.fact(Fact.Name.PATTERN);
    }

    String format() {
        String format = doc.fact(Fact.Name.FORMAT);
        return format == null ? "" : format;
    }

    /** The values that a place without a class of its own is restricted to; empty for any. */
    List<String> values() {
        String values = doc.fact(Fact.Name.ALLOWED_VALUES);
        return values == null
                ? List.of()
                : List.of(values.replaceFirst(", … \\(.*$", "").split(", ", -1));
    }

    private boolean isListed(String text) {
        List<String> values = values();
        return values.isEmpty() || values.contains(text) || text.equals(doc.fact(Fact.Name.ALLOWED_VALUES));
    }

    boolean allow(BigDecimal number) {
        BigDecimal minimum = number(Fact.Name.MINIMUM);
        BigDecimal maximum = number(Fact.Name.MAXIMUM);
        BigDecimal above = number(Fact.Name.EXCLUSIVE_MINIMUM);
        BigDecimal below = number(Fact.Name.EXCLUSIVE_MAXIMUM);
        BigDecimal step = step();
        return isListed(number.toPlainString())
                && (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0)
                && (above == null || number.compareTo(above) > 0)
                && (below == null || number.compareTo(below) < 0)
                && (step == null || number.remainder(step).signum() == 0);
    }

    boolean allow(String text, Budget budget) {
        int length = text.codePointCount(0, text.length());
        String pattern = pattern();
        return isListed(text)
                && length >= minLength()
                && length <= maxLength()
                && (pattern == null || TextPattern.of(pattern).isIn(text, budget));
    }

    /** A number within the bounds: the least one, or else 1 or the most. Another {@code index} gives another number where it can. */
    BigDecimal within(int index) {
        BigDecimal step = step() == null ? BigDecimal.ONE : step();
        BigDecimal minimum = number(Fact.Name.MINIMUM);
        BigDecimal above = number(Fact.Name.EXCLUSIVE_MINIMUM);
        BigDecimal maximum = number(Fact.Name.MAXIMUM);
        BigDecimal below = number(Fact.Name.EXCLUSIVE_MAXIMUM);
        BigDecimal start = step;
        if (minimum != null) {
            start = multiple(minimum, step, RoundingMode.CEILING);
        } else if (above != null) {
            start = multiple(above, step, RoundingMode.FLOOR).add(step);
        } else if (maximum != null && maximum.compareTo(start) < 0) {
            start = multiple(maximum, step, RoundingMode.FLOOR);
        } else if (below != null && below.compareTo(start) <= 0) {
            start = multiple(below, step, RoundingMode.CEILING).subtract(step);
        }
        BigDecimal other = start.add(step.multiply(BigDecimal.valueOf(index)));
        if (allow(other)) {
            return other;
        }
        BigDecimal middle = above != null && below != null
                ? above.add(below).divide(BigDecimal.valueOf(2))
                : above != null && maximum != null ? maximum : start;
        return allow(start) ? start : middle;
    }

    private static BigDecimal multiple(BigDecimal bound, BigDecimal step, RoundingMode rounding) {
        return bound.divide(step, 0, rounding).multiply(step);
    }

    private @Nullable BigDecimal step() {
        BigDecimal step = number(Fact.Name.MULTIPLE_OF);
        return step == null || step.signum() <= 0 ? null : step;
    }

    private int integer(Fact.Name name, int otherwise) {
        BigDecimal number = number(name);
        return number == null
                ? otherwise
                : number.max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue();
    }

    private @Nullable BigDecimal number(Fact.Name name) {
        String text = doc.fact(name);
        if (text == null || text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
