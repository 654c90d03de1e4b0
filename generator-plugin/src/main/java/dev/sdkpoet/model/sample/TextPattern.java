package dev.sdkpoet.model.sample;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A document's regular expression. Documents aren't trusted: an expression that would run for ages is given up after a number of steps,
 * and what can't be decided counts as a match.
 */
final class TextPattern {
    private static final int MAX_STEPS = 20_000;
    private static final int MAX_TEXT = 2_000;

    /** A longer expression isn't compiled: a document may have one for each of its values. */
    private static final int MAX_EXPRESSION = 2_000;

    private final @Nullable Pattern pattern;

    private TextPattern(@Nullable Pattern pattern) {
        this.pattern = pattern;
    }

    static TextPattern of(String expression) {
        if (expression.length() > MAX_EXPRESSION) {
            return new TextPattern(null);
        }
        try {
            return new TextPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException | StackOverflowError e) {
            // ECMA-262 knows expressions that Java doesn't.
            return new TextPattern(null);
        }
    }

    /** Whether the expression is found anywhere in the text, as JSON Schema has it. */
    boolean isIn(String text, Budget budget) {
        if (pattern == null || text.length() > MAX_TEXT) {
            return true;
        }
        int most = Math.min(MAX_STEPS, budget.stepsLeft());
        int[] left = {most};
        try {
            return pattern.matcher(new Bounded(text, left)).find();
        } catch (TooManySteps | StackOverflowError e) {
            return true;
        } finally {
            budget.step(most - left[0]);
        }
    }

    /** Thrown where an expression has looked at too many characters. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** A text that can be looked at a number of times. */
    private static final class Bounded implements CharSequence {
        private final CharSequence text;
        private final int[] left;

        Bounded(CharSequence text, int[] left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Bounded(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
