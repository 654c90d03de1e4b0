package dev.sdkpoet.jsonpath;

import dev.sdkpoet.spec.SpecNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** JSON values as filters compare them: a string, a number, a boolean, {@link #NULL}, an object or array as it is, or {@link #NOTHING}. */
final class Values {
    static final Object NULL = new Object();

    /** What an empty list of values comes to. */
    static final Object NOTHING = new Object();

    /** A longer number is only what is written like it. */
    private static final int MAX_DIGITS = 1_000;

    private Values() {}

    static Object of(SpecNode node) {
        return switch (node.kind()) {
            case STRING -> node.text();
            case NUMBER -> number(node.text());
            case BOOLEAN -> node.text().equals("true");
            case NULL -> NULL;
            default -> node;
        };
    }

    static Object number(String text) {
        if (text.length() > MAX_DIGITS) {
            return new LongNumber(text);
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return new LongNumber(text);
        }
    }

    /** A number that Java doesn't compare, or not in a reasonable time. */
    private record LongNumber(String text) {}

    /** @param steps are taken for all that it looks at: a value may be as large as the document, and be compared for each other one */
    static boolean compare(Object left, String operator, Object right, Steps steps) {
        return switch (operator) {
            case "==" -> areEqual(left, right, steps);
            case "!=" -> !areEqual(left, right, steps);
            case "<" -> isLess(left, right, steps);
            case ">" -> isLess(right, left, steps);
            case "<=" -> isLess(left, right, steps) || areEqual(left, right, steps);
            default -> isLess(right, left, steps) || areEqual(left, right, steps);
        };
    }

    private static boolean isLess(Object left, Object right, Steps steps) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) < 0;
        }
        if (left instanceof String one && right instanceof String other) {
            steps.take(one.length());
            steps.take(other.length());
            int[] first = one.codePoints().toArray();
            int[] second = other.codePoints().toArray();
            return Arrays.compare(first, second) < 0;
        }
        return false;
    }

    private static boolean areEqual(Object left, Object right, Steps steps) {
        steps.take(1);
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (left instanceof SpecNode one && right instanceof SpecNode other) {
            return one.isArray() && other.isArray()
                    ? areEqual(one.items(), other.items(), steps)
                    : areEqual(one.members(), other.members(), steps);
        }
        if (left instanceof String one && right instanceof String other && one.length() == other.length()) {
            steps.take(one.length());
        }
        return left.equals(right);
    }

    private static boolean areEqual(List<SpecNode> left, List<SpecNode> right, Steps steps) {
        boolean equal = left.size() == right.size();
        for (int i = 0; equal && i < left.size(); i++) {
            equal = areEqual(of(left.get(i)), of(right.get(i)), steps);
        }
        return equal;
    }

    private static boolean areEqual(Map<String, SpecNode> left, Map<String, SpecNode> right, Steps steps) {
        return left.size() == right.size()
                && left.entrySet().stream().allMatch(member -> {
                    SpecNode other = right.get(member.getKey());
                    return other != null && areEqual(of(member.getValue()), of(other), steps);
                });
    }
}
