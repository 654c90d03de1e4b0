package dev.sdkpoet.jsonpath;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of RFC 9485. One that isn't right matches nothing.
 *
 * <p>Each look at a character is a step. So that none of Java's loops goes on without one, a text has a character more at its end, which
 * nothing in an expression fits, and nothing that may be empty has to be repeated.
 */
final class Expressions {
    private static final int MAX_EXPRESSION = 2_000;
    private static final int MAX_COMPILED = 100;
    private static final char END = '\uFFFF';
    private static final String NO_END = "&&[^\\x{FFFF}]";
    private static final String ESCAPED = "()*+-.?[\\]^nrt{|}";
    private static final Pattern CATEGORY =
            Pattern.compile("\\{(C[cfno]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)}");
    private static final Pattern QUANTITY = Pattern.compile("\\{[0-9]{1,4}(,[0-9]{0,4})?}");

    /** What is matched may be of the document, and so may be expressions. */
    private final Map<String, Optional<Pattern>> compiled = new HashMap<>();

    private final Steps steps;

    Expressions(Steps steps) {
        this.steps = steps;
    }

    boolean match(Object text, Object expression, boolean isWhole) {
        if (!(text instanceof String string) || !(expression instanceof String regular)) {
            return false;
        }
        Optional<Pattern> pattern = pattern(regular, isWhole);
        if (pattern.isEmpty()) {
            return false;
        }
        try {
            Matcher matcher = pattern.get().matcher(new Counted(string + END, steps));
            return isWhole ? matcher.matches() : matcher.find();
        } catch (StackOverflowError e) {
            throw new JsonPathException("a regular expression takes too many steps");
        }
    }

    private Optional<Pattern> pattern(String expression, boolean isWhole) {
        if (compiled.size() == MAX_COMPILED) {
            compiled.clear();
        }
        return compiled.computeIfAbsent((isWhole ? "=" : "~") + expression, any -> {
            steps.take(expression.length());
            return compile(expression)
                    .map(java -> Pattern.compile(isWhole ? "(?:" + java + ")" + END : "(?=[\\s\\S])(?:" + java + ")"));
        });
    }

    private static Optional<String> compile(String expression) {
        if (expression.length() > MAX_EXPRESSION) {
            return Optional.empty();
        }
        try {
            Optional<String> java = new Translation(expression).java();
            java.ifPresent(Pattern::compile);
            return java;
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Counts what a regular expression looks at, which may grow without end. */
    private record Counted(CharSequence text, Steps steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps.take(1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** From an expression of the standard to one of Java. */
    private static final class Translation {
        private final String from;
        private final StringBuilder to = new StringBuilder();
        private final Deque<Integer> groups = new ArrayDeque<>();
        private int at;

        /** Where the group begins that has just ended; -1 for anything else. */
        private int group = -1;

        /** Whether something is there that a quantity may follow. */
        private boolean hasAtom;

        Translation(String from) {
            this.from = from;
        }

        Optional<String> java() {
            boolean isRight = true;
            while (isRight && at < from.length()) {
                isRight = next();
            }
            return isRight ? Optional.of(to.toString()) : Optional.empty();
        }

        private boolean next() {
            char unit = from.charAt(at);
            return switch (unit) {
                case '\\' -> escape();
                case '[' -> bracket();
                case '*', '+', '?' -> quantity(String.valueOf(unit));
                case '{' -> {
                    Matcher quantity = QUANTITY.matcher(from).region(at, from.length());
                    yield quantity.lookingAt() && quantity(quantity.group());
                }
                case ']', '}' -> false;
                case '(' -> {
                    groups.push(to.length());
                    yield add("(?:", false);
                }
                case '|' -> add("|", false);
                case ')' -> !groups.isEmpty() && endGroup();
                case '.' -> add("[^\\n\\r\\x{FFFF}]", true);
                case '^', '$' -> add("\\" + unit, true);
                case END -> false;
                default -> add(String.valueOf(unit), true);
            };
        }

        private boolean endGroup() {
            boolean added = add(")", true);
            group = groups.pop();
            return added;
        }

        private boolean add(String text, boolean isAtom) {
            to.append(text);
            at++;
            hasAtom = isAtom;
            group = -1;
            return true;
        }

        private boolean quantity(String text) {
            boolean isRight = hasAtom;
            boolean mayBeEmpty = group >= 0 && Pattern.matches(to.substring(group), "");
            to.append(mayBeEmpty ? optional(text) : text);
            at += text.length();
            hasAtom = false;
            return isRight;
        }

        /** What may be empty is there as often as it has to be. */
        private static String optional(String quantity) {
            int comma = quantity.indexOf(',');
            return quantity.startsWith("{")
                    ? "{0," + quantity.substring(comma < 0 ? 1 : comma + 1)
                    : quantity.equals("+") ? "*" : quantity;
        }

        private boolean escape() {
            boolean isRight = escape("[", NO_END + "]");
            hasAtom = true;
            group = -1;
            return isRight;
        }

        /** One of a class of characters stands between two texts. */
        private boolean escape(String before, String after) {
            char unit = at + 1 < from.length() ? from.charAt(at + 1) : ' ';
            if (ESCAPED.indexOf(unit) >= 0) {
                to.append('\\').append(unit);
                at += 2;
                return true;
            }
            Matcher category = CATEGORY.matcher(from).region(Math.min(at + 2, from.length()), from.length());
            if ((unit != 'p' && unit != 'P') || !category.lookingAt()) {
                return false;
            }
            to.append(before).append('\\').append(unit).append(category.group()).append(after);
            at = category.end();
            return true;
        }

        private boolean bracket() {
            to.append("[[");
            at++;
            if (at < from.length() && from.charAt(at) == '^') {
                to.append('^');
                at++;
            }
            int start = at;
            while (at < from.length() && from.charAt(at) != ']') {
                char unit = from.charAt(at);
                if (unit == '[' || (unit == '\\' && !escape("", ""))) {
                    return false;
                } else if (unit != '\\') {
                    to.append(unit == '&' || unit == '^' ? "\\" + unit : String.valueOf(unit));
                    at++;
                }
            }
            to.append(']').append(NO_END).append(']');
            hasAtom = true;
            group = -1;
            return at++ < from.length() && at - 1 > start;
        }
    }
}
