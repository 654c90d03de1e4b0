package dev.sdkpoet.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a server's words fit for messages: one line without the secrets of the call. Not thread-safe: used by one
 * attempt after the other.
 */
final class Redactor {
    private static final int SHORTEST = 4; // shorter secrets would be found everywhere
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int ROUNDS = 4; // of encodings within encodings
    private static final String STAND_IN = "***";

    /** A character in URLs, JSON, scripts and HTML. None of the expressions here ever goes back over a text. */
    private static final Pattern ESCAPE =
            Pattern.compile("(?i)(?:%|\\\\x)[0-9a-f]{2}|\\\\u[0-9a-f]{4}|&#x0*+[0-9a-f]{1,4}+;?+|&#0*+[0-9]{1,5}+;?+");

    private static final Pattern NO_DIGIT = Pattern.compile("(?i)[^0-9a-f]");

    /** What changes the lines or letters around it: control and format characters, separators, half a character. */
    private static final Pattern UNSAFE = Pattern.compile("[ \\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]++");

    private final Set<String> secrets = new LinkedHashSet<>();

    void add(String secret) {
        if (secret.length() >= SHORTEST) {
            secrets.add(secret);
            // as it is when each byte is encoded by itself
            secrets.add(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    /** Adds values of headers that may be secrets, going by their names: a caller or an interceptor has set them. */
    void add(Map<String, List<String>> headers) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                if (Headers.isSecret(header.getKey())) {
                    add(value);
                    addParts(header.getKey(), new StringTokenizer(value, "; "));
                }
            }
        }
    }

    /** Adds cookies, or what follows a scheme such as {@code Bearer}, which is a word like any other. */
    private void addParts(String name, StringTokenizer parts) {
        boolean isScheme = name.regionMatches(true, name.length() - 13, "Authorization", 0, 13);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            if (!isScheme || !parts.hasMoreTokens()) {
                add(part);
                add(part.substring(part.indexOf('=') + 1));
            }
            isScheme = false;
        }
    }

    /** The text with a stand-in for each secret; only the stand-in if it has one in another spelling. */
    String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, STAND_IN);
        }
        String decoded = redacted;
        for (int round = 0; round < ROUNDS && !secrets.isEmpty(); round++) {
            String comparable = comparable(decoded);
            for (String secret : secrets) {
                if (comparable.contains(comparable(secret))) {
                    return STAND_IN;
                }
            }
            decoded = decode(decoded);
        }
        return redacted;
    }

    /** In a form, a plus sign is a space; in JSON and scripts, a backslash may stand before anything. */
    private static String comparable(String text) {
        return text.toLowerCase(Locale.ROOT).replace('+', ' ').replace("\\", "");
    }

    /** The text without percent signs, backslashes and ampersands that stand for something else. */
    private static String decode(String encoded) {
        String text = encoded.replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("~1", "/"); // in JSON pointers
        StringBuilder decoded = new StringBuilder();
        Matcher escape = ESCAPE.matcher(text);
        while (escape.find()) {
            String whole = escape.group();
            int radix = whole.startsWith("&#") && "xX".indexOf(whole.charAt(2)) < 0 ? 10 : 16;
            char c = (char) Integer.parseInt(NO_DIGIT.matcher(whole).replaceAll(""), radix);
            escape.appendReplacement(decoded, "");
            decoded.append(c);
        }
        return escape.appendTail(decoded).toString();
    }

    /** A server's words in one line, without secrets and without what would change the lines or letters around it. */
    String line(String text) {
        String line = text.length() > LONGEST_TEXT ? "..." : redact(text);
        if (line.length() > LONGEST_LINE) {
            line = line.substring(0, LONGEST_LINE - 3).concat("...");
        }
        return UNSAFE.matcher(line).replaceAll(" ").strip();
    }

    /** What the server calls the request, or null. */
    @Nullable
    String requestId(Map<String, List<String>> headers) {
        String id = Failure.requestId(headers);
        return id == null ? null : line(id);
    }

    /** The cause itself, or a stand-in without its words where these aren't fit for messages. */
    @Nullable
    Throwable redact(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String words = String.valueOf(each.getMessage());
            String shown = each.toString();
            if (each.getSuppressed().length > 0 || !words.equals(line(words)) || !shown.equals(redact(shown))) {
                return standIn(each);
            }
        }
        return cause;
    }

    /** The same at the same place, without words. */
    static IOException standIn(Throwable problem) {
        IOException standIn = new IOException(problem.getClass().getName());
        standIn.setStackTrace(problem.getStackTrace());
        return standIn;
    }
}
