package dev.sdkpoet.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path as a document writes it, in the parts that HTTP tells apart. A sign in braces is an operator of RFC 6570.
 *
 * @param path with its parameters in braces
 * @param query without the question mark; empty for none
 * @param hasFragment whether something follows that HTTP doesn't send
 */
public record PathParts(String path, String query, boolean hasFragment) {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** @param text whose braces match */
    public static PathParts of(String text) {
        int fragment = indexOf('#', text);
        String sent = text.substring(0, fragment);
        int query = indexOf('?', sent);
        return new PathParts(
                sent.substring(0, query), sent.substring(Math.min(query + 1, sent.length())), fragment < text.length());
    }

    /** The place outside of braces; the end where there is none. */
    private static int indexOf(char sign, String text) {
        boolean inBraces = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '}') {
                inBraces = c == '{';
            } else if (c == sign && !inBraces) {
                return i;
            }
        }
        return text.length();
    }

    /** The pairs of the query, in order. */
    public List<Pair> pairs() {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(Pair::of)
                .toList();
    }

    /**
     * A pair of a query.
     *
     * @param text as written
     * @param name what a server reads as its name
     * @param value as written; empty for none
     */
    public record Pair(String text, String name, String value) {
        private static Pair of(String text) {
            String[] parts = text.split("=", 2);
            String name = BROKEN_ESCAPE.matcher(parts[0]).find()
                    ? parts[0]
                    : URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            return new Pair(text, name, parts.length == 1 ? "" : parts[1]);
        }

        /** The name of the parameter that is the whole value. */
        public Optional<String> parameter() {
            boolean isParameter = value.startsWith("{") && value.indexOf('}') == value.length() - 1;
            return isParameter && !name.isEmpty() && name.indexOf('{') < 0
                    ? Optional.of(value.substring(1, value.length() - 1))
                    : Optional.empty();
        }
    }
}
