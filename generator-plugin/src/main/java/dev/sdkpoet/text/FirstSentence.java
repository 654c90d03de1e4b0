package dev.sdkpoet.text;

import java.util.Locale;
import java.util.Set;

/** Finds the first sentence of a paragraph, of HTML or of text. */
final class FirstSentence {
    /** Words whose period doesn't end a sentence, even before a capital. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "approx", "resp", "cf", "incl", "excl", "no", "max", "min", "ca", "st", "mr",
            "dr");

    private FirstSentence() {}

    static String of(String html) {
        String sentence = html.substring(0, end(html)).strip();
        return withPeriod(sentence);
    }

    /** The first sentence of text that isn't HTML, as it is. */
    static String ofText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?') && endsSentence(text, i)) {
                return text.substring(0, i + 1);
            }
        }
        return text;
    }

    /** After the first period, exclamation or question mark that ends a sentence and isn't within an element. */
    private static int end(String html) {
        int depth = 0;
        for (int i = 0; i < html.length(); i++) {
            i = JavadocCode.end(html, i);
            char c = html.charAt(i);
            if (c == '<') {
                depth += html.charAt(i + 1) == '/' ? -1 : 1;
                i = html.indexOf('>', i);
            } else if (depth == 0 && (c == '.' || c == '!' || c == '?') && endsSentence(html, i)) {
                return i + 1;
            }
        }
        return html.length();
    }

    private static boolean endsSentence(String html, int mark) {
        if (mark + 1 == html.length()) {
            return true;
        }
        if (html.charAt(mark + 1) != ' ' || Character.isLowerCase(html.charAt(mark + 2))) {
            return false;
        }
        String word = html.substring(html.lastIndexOf(' ', mark) + 1, mark);
        return html.charAt(mark) != '.'
                || !ABBREVIATIONS.contains(word.replaceFirst("^\\(", "").toLowerCase(Locale.ROOT));
    }

    private static String withPeriod(String sentence) {
        if (sentence.isEmpty() || sentence.endsWith(".")) {
            return sentence;
        }
        char last = sentence.charAt(sentence.length() - 1);
        boolean isReplaced = last == '!' || last == '?' || last == ':' || last == ',';
        return (isReplaced ? sentence.substring(0, sentence.length() - 1).strip() : sentence) + ".";
    }
}
