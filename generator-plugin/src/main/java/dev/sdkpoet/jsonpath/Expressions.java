package dev.sdkpoet.jsonpath;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of RFC 9485. One that isn't right matches nothing. */
final class Expressions {
    private static final int MAX_EXPRESSION = 2_000;
    private static final String ESCAPED = "()*+-.?[\\]^nrt{|}";
    private static final Pattern CATEGORY =
            Pattern.compile("\\{(C[cfno]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)}");
    private static final Pattern QUANTITY = Pattern.compile("\\{[0-9]{1,4}(,[0-9]{0,4})?}");

    private final Map<String, Optional<Pattern>> compiled = new HashMap<>();
    private final Steps steps;

    Expressions(Steps steps) {
        this.steps = steps;
    }

    boolean match(Object text, Object expression, boolean isWhole) {
        if (!(text instanceof String string) || !(expression instanceof String regular)) {
            return false;
        }
        Optional<Pattern> pattern = compiled.computeIfAbsent(regular, Expressions::compile);
        if (pattern.isEmpty()) {
            return false;
        }
        try {
            Matcher matcher = pattern.get().matcher(new Counted(string, steps));
            return isWhole ? matcher.matches() : matcher.find();
        } catch (StackOverflowError e) {
            throw new JsonPathException("a regular expression takes too many steps");
        }
    }

    private static Optional<Pattern> compile(String expression) {
        if (expression.length() > MAX_EXPRESSION) {
            return Optional.empty();
        }
        try {
            return new Translation(expression).java().map(Pattern::compile);
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
            steps.take();
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
        private int at;

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
                case '(' -> add("(?:", false);
                case '|' -> add("|", false);
                case ')' -> add(")", true);
                case '.' -> add("[^\\n\\r]", true);
                case '^', '$' -> add("\\" + unit, true);
                default -> add(String.valueOf(unit), true);
            };
        }

        private boolean add(String text, boolean isAtom) {
            to.append(text);
            at++;
            hasAtom = isAtom;
            return true;
        }

        private boolean quantity(String text) {
            boolean isRight = hasAtom;
            to.append(text);
            at += text.length();
            hasAtom = false;
            return isRight;
        }

        private boolean escape() {
            char unit = at + 1 < from.length() ? from.charAt(at + 1) : ' ';
            if (ESCAPED.indexOf(unit) >= 0) {
                to.append('\\').append(unit);
                at += 2;
                hasAtom = true;
                return true;
            }
            Matcher category = CATEGORY.matcher(from).region(Math.min(at + 2, from.length()), from.length());
            if ((unit != 'p' && unit != 'P') || !category.lookingAt()) {
                return false;
            }
            to.append('\\').append(unit).append(category.group());
            at = category.end();
            hasAtom = true;
            return true;
        }

        private boolean bracket() {
            to.append('[');
            at++;
            if (at < from.length() && from.charAt(at) == '^') {
                to.append('^');
                at++;
            }
            int start = at;
            while (at < from.length() && from.charAt(at) != ']') {
                char unit = from.charAt(at);
                if (unit == '[') {
                    return false;
                } else if (unit == '\\') {
                    if (!escape()) {
                        return false;
                    }
                } else {
                    to.append(unit == '&' || unit == '^' ? "\\" + unit : String.valueOf(unit));
                    at++;
                }
            }
            to.append(']');
            hasAtom = true;
            return at++ < from.length() && at - 1 > start;
        }
    }
}
