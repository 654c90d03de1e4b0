package dev.sdkpoet.runtime;

import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Finds a link in {@code Link} headers (RFC 8288), in one pass over their text. */
final class LinkHeader {
    private LinkHeader() {}

    /** The link whose relation is {@code next}, or null. */
    static @Nullable String next(List<String> headers) {
        for (String header : headers) {
            int open = header.indexOf('<');
            int close = header.indexOf('>', open);
            while (open >= 0 && close >= 0) {
                boolean isNext = false;
                int at = end(header, close + 1);
                while (header.startsWith(";", at)) {
                    int end = end(header, at + 1);
                    isNext |= isNext(value(header.substring(at + 1, end), "rel"));
                    at = end;
                }
                if (isNext) {
                    return header.substring(open + 1, close).strip();
                }
                open = header.indexOf('<', at);
                close = header.indexOf('>', open);
            }
        }
        return null;
    }

    /** Where the next semicolon or comma is that isn't in quotes; the text's end where there is none. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                i++;
            } else if (!quoted && (c == ';' || c == ',')) {
                return i;
            }
        }
        return text.length();
    }

    /** The value in {@code name=value}, without quotes; empty where the name is another. */
    private static String value(String parameter, String name) {
        int equals = parameter.indexOf('=');
        return equals >= 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name)
                ? parameter.substring(equals + 1).replace('"', ' ').strip()
                : "";
    }

    private static boolean isNext(String relations) {
        for (StringTokenizer words = new StringTokenizer(relations); words.hasMoreTokens(); ) {
            if (words.nextToken().equalsIgnoreCase("next")) {
                return true;
            }
        }
        return false;
    }
}
