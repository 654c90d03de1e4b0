package dev.sdkpoet.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells links that may become active from those that may not. */
final class SafeLink {
    private static final Pattern PARENTHESES = Pattern.compile("(?:[^()]++|\\([^()]*+\\))*+");
    private static final Pattern REFERENCE = Pattern.compile("&(?=#?\\w++;)");

    private SafeLink() {}

    static boolean isSafe(String url) {
        return parse(url) != null;
    }

    /** The URL in ASCII, fit for a double-quoted HTML attribute and for doclint, or "" when it isn't a safe one. */
    static String attribute(String url) {
        URI uri = parse(url);
        return uri == null
                ? ""
                : uri.toASCIIString()
                        .replace("*", "%2A")
                        .replace("@", "%40")
                        .replace("'", "%27")
                        .replace("&", "&amp;");
    }

    /** The URL in ASCII, fit for the parentheses of a Markdown link in a table, or "" when it isn't a safe one. */
    static String markdown(String url) {
        URI uri = parse(url);
        return uri == null
                ? ""
                : uri.toASCIIString().replace("(", "%28").replace(")", "%29").replace("&", "&amp;");
    }

    /** The URL as it is, if that may stand in the parentheses of a Markdown link, else in ASCII; "" when it isn't a safe one. */
    static String inParentheses(String url) {
        boolean isPlain = url.codePoints().allMatch(c -> CleanText.isVisible(c) && " <>\\\"|`".indexOf(c) < 0);
        return isPlain && isSafe(url) && PARENTHESES.matcher(url).matches()
                ? REFERENCE.matcher(url).replaceAll("&amp;")
                : markdown(url);
    }

    /** An absolute http or https URL with a host and without credentials, or null. */
    private static @Nullable URI parse(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
