package dev.sdkpoet.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Header fields: names in any letter case, and what HTTP allows in them (RFC 9110, section 5). No message here has a
 * value.
 */
final class Headers {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]++");

    /** Printable ASCII, and tabs, but no white space at either end. */
    private static final Pattern VALUE = Pattern.compile("(?:[!-~]++(?:[\\t ]++[!-~]++)*+)?+");

    /** What the HTTP client itself decides about; a caller's value would be ignored or let a request be smuggled. */
    private static final Pattern MANAGED = Pattern.compile("(?i)connection|content-length|expect|host|keep-alive"
            + "|proxy-connection|te|trailer|transfer-encoding|upgrade");

    /** Takes what it takes without a second thought, so that no text makes it take long. */
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*+charset\\s*+=\\s*+\"?+([^\\s\";]++)");

    private static final Pattern SECRET = Pattern.compile("(?i)auth|cookie|key|secret|signature|token");

    private Headers() {}

    static Map<String, List<String>> empty() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    static Map<String, List<String>> copy(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = empty();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            copy.put(header.getKey(), List.copyOf(header.getValue()));
        }
        return Collections.unmodifiableMap(copy);
    }

    static Map<String, List<String>> with(Map<String, List<String>> headers, String name, String value) {
        Map<String, List<String>> copy = empty();
        copy.putAll(headers);
        copy.put(checkName(name), List.of(checkValue(name, value)));
        return Collections.unmodifiableMap(copy);
    }

    static @Nullable String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    static String checkName(String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("A header's name has a character that HTTP doesn't allow");
        }
        if (MANAGED.matcher(name).matches()) {
            throw new IllegalArgumentException("The header ".concat(name).concat(" is set by the HTTP client itself"));
        }
        return name;
    }

    static String checkValue(String name, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("The value of "
                    .concat(name)
                    .concat(" has a character that a header doesn't allow"
                            + " (only printable ASCII, no space at either end)"));
        }
        return value;
    }

    /** Type and subtype of a {@code Content-Type} in lower case, without parameters; empty for none. */
    static String mediaType(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static boolean isJson(String contentType) {
        String type = mediaType(contentType);
        return type.endsWith("/json") || type.endsWith("+json") || type.equals("application/x-json");
    }

    /**
     * The charset that a {@code Content-Type} names.
     *
     * @return UTF-8 when it names none
     * @throws IllegalArgumentException if there is no such charset here
     */
    static Charset charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }

    /** Whether the value of a header or a parameter may be a secret, going by its name. */
    static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }
}
