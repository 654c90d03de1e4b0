package dev.sdkpoet.diff;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Elements in sentences. */
final class Wording {
    private static final int MAX = 3;

    /** What is in one code span: a document's text can be as long as it likes, and where a line is cut nothing may be open. */
    private static final int MAX_CODE = 500;

    /** How much of what two long texts begin with helps to find where they differ. */
    private static final int MAX_SAME = 100;

    private static final int MAX_LINE = 100_000;

    private Wording() {}

    /** A whole text of Markdown on one line. Its code spans are bounded, and so the line is. */
    static String line(String markdown) {
        return Problem.printable(markdown, MAX_LINE);
    }

    /** Text of a document or Java as a code span, of bounded length. */
    static String code(String text) {
        return MarkdownText.inlineCode(text.length() > MAX_CODE ? text.substring(0, MAX_CODE) + "…" : text);
    }

    /** A text as a code span that shows where it differs from another one. */
    static String code(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int start = same - MAX_SAME;
        boolean isShown = Math.max(text.length(), other.length()) <= MAX_CODE || start <= 0;
        return code(isShown ? text : "…" + text.substring(start));
    }

    /** {@code `A`, `B`, `C` and 4 more} */
    static String list(List<String> names) {
        // What is left out is more than its mention.
        int shown = names.size() <= MAX + 1 ? names.size() : MAX;
        String list = names.stream().limit(shown).map(Wording::code).collect(Collectors.joining(", "));
        return names.size() > shown ? list + " and " + (names.size() - shown) + " more" : list;
    }

    static String elements(List<JavaChange> changes) {
        return list(changes.stream()
                .map(change -> change.element().display())
                .distinct()
                .toList());
    }

    /** {@code `A` is gone}, {@code `A`, `B` are gone} */
    static String sentence(List<JavaChange> changes, String rest) {
        return elements(changes) + (changes.size() == 1 ? " is " : " are ") + rest;
    }
}
