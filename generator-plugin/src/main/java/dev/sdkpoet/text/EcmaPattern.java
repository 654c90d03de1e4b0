package dev.sdkpoet.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A document's regular expression (ECMA-262, found anywhere in a text) as one of Java that a whole text has to match. What the two languages
 * don't read alike, or only one of them knows, has no translation: {@code \s}, {@code \b}, {@code \p}, references back, looking behind.
 */
public final class EcmaPattern {
    private static final int MAX_LENGTH = 500;

    /** What ECMA's dot doesn't match. */
    private static final String NO_LINE_END = "[^\\n\\r\\u2028\\u2029]";

    private static final String ANYTHING = "[\\s\\S]*";

    private static final Pattern QUANTIFIER = Pattern.compile("\\{[0-9]{1,6}(,[0-9]{0,6})?\\}");

    private final String text;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private int depth;
    private boolean hasChoice;

    private EcmaPattern(String text) {
        this.text = text;
    }

    /** The expression in Java; nothing if it doesn't mean the same there. */
    public static Optional<String> inJava(String expression) {
        if (expression.isEmpty() || expression.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String whole = new EcmaPattern(expression).translated();
        if (whole == null) {
            return Optional.empty();
        }
        try {
            Pattern.compile(whole);
            return Optional.of(whole);
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private @Nullable String translated() {
        boolean fromStart = text.startsWith("^");
        boolean toEnd = text.endsWith("$") && !isEscaped(text.length() - 1);
        int end = toEnd ? text.length() - 1 : text.length();
        at = fromStart ? 1 : 0;
        while (at < end) {
            if (!step(end)) {
                return null;
            }
        }
        if (depth != 0 || hasChoice && (fromStart || toEnd)) {
            return null; // an anchor of one choice only
        }
        String own = hasChoice ? "(?:" + java + ")" : java.toString();
        return (fromStart ? "" : ANYTHING) + own + (toEnd ? "" : ANYTHING);
    }

    private boolean isEscaped(int index) {
        int backslashes = 0;
        while (index - backslashes > 0 && text.charAt(index - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Translates what stands here, and moves behind it; false if it can't be. */
    private boolean step(int end) {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> {
                return escape(end);
            }
            case '[' -> {
                return characters(end);
            }
            case '(' -> {
                return group();
            }
            case ')' -> {
                depth--;
                return depth >= 0 && copied();
            }
            case '|' -> {
                hasChoice |= depth == 0;
                return copied();
            }
            case '.' -> {
                java.append(NO_LINE_END);
                at++;
                return true;
            }
            case '*', '+', '?' -> {
                // Java also has possessive quantifiers.
                boolean isPossessive =
                        c == '+' && at > 0 && "*+?}".indexOf(text.charAt(at - 1)) >= 0 && !isEscaped(at - 1);
                return !isPossessive && copied();
            }
            case '{' -> {
                Matcher quantifier = QUANTIFIER.matcher(text).region(at, end);
                if (!quantifier.lookingAt()) {
                    return false;
                }
                java.append(quantifier.group());
                at = quantifier.end();
                return true;
            }
            case '^', '$' -> {
                return false;
            }
            default -> {
                return c < 0x7f && c >= ' ' && copied();
            }
        }
    }

    private boolean copied() {
        java.append(text.charAt(at++));
        return true;
    }

    private boolean group() {
        for (String start : new String[] {"(?:", "(?=", "(?!"}) {
            if (text.startsWith(start, at)) {
                java.append(start);
                at += start.length();
                depth++;
                return true;
            }
        }
        depth++;
        return !text.startsWith("(?", at) && copied();
    }

    /** What is escaped alike in both: signs, and the ASCII digits, word characters and control characters. */
    private boolean escape(int end) {
        if (at + 1 >= end) {
            return false;
        }
        char c = text.charAt(at + 1);
        if (c == 'u' || c == 'x') {
            int digits = c == 'u' ? 4 : 2;
            int stop = at + 2 + digits;
            if (stop > end || !text.substring(at + 2, stop).matches("[0-9A-Fa-f]+")) {
                return false;
            }
            java.append(text, at, stop);
            at = stop;
            return true;
        }
        boolean isSign = c < 0x7f && c > ' ' && !Character.isLetterOrDigit(c) && c != '_';
        if (!isSign && "dDwWtnrf".indexOf(c) < 0) {
            return false;
        }
        java.append('\\').append(c);
        at += 2;
        return true;
    }

    private boolean characters(int end) {
        java.append('[');
        at++;
        if (at < end && text.charAt(at) == '^') {
            copied();
        }
        int first = at;
        while (at < end && text.charAt(at) != ']') {
            char c = text.charAt(at);
            if (c == '\\') {
                if (!escape(end)) {
                    return false;
                }
            } else if (c == '[' || c == '&' || c == '^') {
                // Sets in sets, and their intersections, are Java's only.
                java.append('\\').append(c);
                at++;
            } else if (c >= 0x7f || c < ' ' || !copied()) {
                return false;
            }
        }
        return at > first && at < end && copied();
    }
}
