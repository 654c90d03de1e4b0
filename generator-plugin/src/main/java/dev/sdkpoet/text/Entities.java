package dev.sdkpoet.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML character references, as authors use them in prose. */
final class Entities {
    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("copy", "\u00a9"),
            Map.entry("reg", "\u00ae"),
            Map.entry("trade", "\u2122"),
            Map.entry("hellip", "\u2026"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("laquo", "\u00ab"),
            Map.entry("raquo", "\u00bb"),
            Map.entry("bull", "\u2022"),
            Map.entry("middot", "\u00b7"),
            Map.entry("larr", "\u2190"),
            Map.entry("rarr", "\u2192"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("ne", "\u2260"),
            Map.entry("times", "\u00d7"),
            Map.entry("deg", "\u00b0"),
            Map.entry("euro", "\u20ac"),
            Map.entry("pound", "\u00a3"));

    private Entities() {}

    /** The text with the references it knows replaced. */
    static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(match -> {
                    String decoded = character(match.group(1));
                    return Matcher.quoteReplacement(decoded == null ? match.group() : decoded);
                });
    }

    private static @Nullable String character(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.get(reference);
        }
        boolean isHex = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
        int codePoint = Integer.parseInt(reference.substring(isHex ? 2 : 1), isHex ? 16 : 10);
        return Character.isValidCodePoint(codePoint) && CleanText.isVisible(codePoint)
                ? Character.toString(codePoint)
                : null;
    }
}
