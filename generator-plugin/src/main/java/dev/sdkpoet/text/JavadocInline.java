package dev.sdkpoet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns one line of CommonMark inline text into the HTML of a Javadoc comment. */
final class JavadocInline {
    private static final Pattern LINK = Pattern.compile("!?\\[((?:[^\\[\\]`]++|`[^`]*+`)*+)]"
            + "\\(\\s*+<?((?:[^\\s<>()]++|\\([^\\s<>()]*+\\))*+)>?(?:\\s++(?:\"[^\"]*+\"|'[^']*+'))?\\s*+\\)");
    private static final Pattern AUTOLINK = Pattern.compile("<(https?://[^\\s<>]+)>");

    private static final Pattern SPACES = Pattern.compile("  ++");
    private static final String MARKS = "\\`[!<*_";

    private final String text;
    private final boolean withLinks;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    private JavadocInline(String text, boolean withLinks) {
        this.text = text;
        this.withLinks = withLinks;
    }

    static String html(String markdown) {
        return new JavadocInline(markdown, true).convert();
    }

    private String convert() {
        for (int i = 0; i < text.length(); ) {
            i = part(i);
        }
        endPlain();
        matchEmphasis();
        StringBuilder html = new StringBuilder();
        parts.forEach(part -> html.append(part.html()));
        return SPACES.matcher(html).replaceAll(" ").strip();
    }

    /** Reads what begins at {@code i}, and returns where it ends. */
    private int part(int i) {
        return switch (text.charAt(i)) {
            case '\\' -> escape(i);
            case '`' -> code(i);
            case '[', '!' -> link(LINK, i);
            case '<' -> link(AUTOLINK, i);
            case '*', '_' -> emphasis(i);
            default -> plain(i);
        };
    }

    /** The character at {@code i}, whatever it is, and those after it that have no meaning. */
    private int plain(int i) {
        int end = i + 1;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        plain.append(text, i, end);
        return end;
    }

    private int escape(int i) {
        boolean isEscape = i + 1 < text.length() && isPunctuation(text.charAt(i + 1));
        return plain(isEscape ? i + 1 : i);
    }

    private int code(int i) {
        int start = runEnd(i);
        int end = start;
        while (end < text.length()) {
            int next = text.indexOf('`', end);
            if (next < 0) {
                break;
            }
            end = runEnd(next);
            if (end - next == start - i) {
                String code = text.substring(start, next).strip();
                if (!code.isEmpty()) {
                    add(new Html(JavadocCode.of(code, JavadocEscape.escape(code))));
                }
                return end;
            }
        }
        plain.append(text, i, start);
        return start;
    }

    private int link(Pattern pattern, int i) {
        Matcher link = pattern.matcher(text).region(i, text.length());
        if (!link.lookingAt()) {
            return plain(i);
        }
        boolean isAutolink = pattern == AUTOLINK;
        String url = link.group(isAutolink ? 1 : 2);
        String label = isAutolink ? JavadocEscape.escape(url) : new JavadocInline(link.group(1), false).convert();
        String href = text.charAt(i) == '!' || !withLinks ? "" : SafeLink.attribute(Entities.decode(url));
        if (href.isEmpty()) {
            int end = sentenceEnd(link.end());
            if (end > 0 && text.charAt(i) == '[' && label.indexOf(' ') > 0 && isAfterSentence()) {
                return end; // there is nothing to follow
            }
            add(new Html(label));
        } else {
            String shown = label.isEmpty() ? JavadocEscape.escape(url) : label;
            add(new Html("<a href=\"" + href + "\">" + shown + "</a>"));
        }
        return link.end();
    }

    /** Where the sentence ends that ends at {@code i}, with its full stop; 0 if it goes on. */
    private int sentenceEnd(int i) {
        int end = i < text.length() && text.charAt(i) == '.' ? i + 1 : i;
        boolean isLast = text.substring(end).isBlank();
        return isLast || end > i && isSpace(text.charAt(end)) ? end : 0;
    }

    private boolean isAfterSentence() {
        return plain.toString().matches("(?s).*[\\p{L}\\p{N}]{2}[.!?]\\s++");
    }

    private int emphasis(int i) {
        int end = runEnd(i);
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean opens = !isSpace(after) && (isSpace(before) || isPunctuation(before));
        boolean closes = !isSpace(before) && (isSpace(after) || isPunctuation(after));
        add(new Marks(text.substring(i, end), opens, closes));
        return end;
    }

    /** Marks that embrace something disappear; others are what they are, as in {@code snake_case} and {@code 2 * 3}. */
    private void matchEmphasis() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Marks marks) {
                int opener = marks.closes() ? lastIndexOf(open, marks.text()) : -1;
                if (opener >= 0) {
                    parts.set(open.get(opener), new Html(""));
                    parts.set(i, new Html(""));
                    open.subList(opener, open.size()).clear();
                } else if (marks.opens()) {
                    open.add(i);
                }
            }
        }
    }

    private int lastIndexOf(List<Integer> open, String marks) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (parts.get(open.get(i)) instanceof Marks opener && opener.text().equals(marks)) {
                return i;
            }
        }
        return -1;
    }

    private int runEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    private void add(Part part) {
        endPlain();
        parts.add(part);
    }

    private void endPlain() {
        if (plain.length() > 0) {
            parts.add(new Html(JavadocEscape.escape(Entities.decode(plain.toString()))));
            plain.setLength(0);
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c <= '~' && !Character.isLetterOrDigit(c);
    }

    private sealed interface Part {
        String html();
    }

    private record Html(String html) implements Part {}

    /** A run of {@code *} or {@code _}. */
    private record Marks(String text, boolean opens, boolean closes) implements Part {
        @Override
        public String html() {
            return JavadocEscape.escape(text);
        }
    }
}
