package dev.sdkpoet.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Describes one operation of the document: its path, its security and whether it can be repeated. Immutable: all
 * methods that set something return a copy.
 */
public final class Operation {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]++)}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?i)(?:\\.|%2e){1,2}+(?:;.*+)?+");

    /** The value of a path parameter that is left out with its segment; no encoded value has a slash. */
    static final String LEFT_OUT = "/";

    private final String method;
    private final String path;

    @Nullable
    URI server;

    /** Alternatives (OR) of scheme names that are needed together (AND); none when it takes no credentials. */
    List<List<String>> security = List.of();

    /** The header by which the server knows a repetition; empty where it needs none, null for no repetition. */
    private @Nullable String idempotencyKey;

    /** The codec of the body that the document declares for an error status; null where it declares none. */
    @Nullable
    IntFunction<@Nullable Codec<?>> errors;

    private Operation(String method, String path) {
        this.method = method;
        this.path = path;
    }

    private Operation copy() {
        Operation copy = new Operation(method, path);
        copy.server = server;
        copy.security = security;
        copy.idempotencyKey = idempotencyKey;
        copy.errors = errors;
        return copy;
    }

    /**
     * Creates an operation without a server and credentials, which isn't repeated.
     *
     * @param method the HTTP method
     * @param path the path template, relative to the server's URL, with parameters in braces
     */
    public static Operation of(String method, String path) {
        return new Operation(method.toUpperCase(Locale.ROOT), path);
    }

    /**
     * Returns a copy with the document's server, which is used unless the client or the call sets a different one.
     *
     * @param url an absolute URL
     */
    public Operation server(String url) {
        Operation copy = copy();
        copy.server = Urls.parse(url);
        return copy;
    }

    /**
     * Returns a copy with one more alternative of credentials.
     *
     * @param schemes names of security schemes that are needed together; none for "anonymous is fine"
     */
    public Operation security(String... schemes) {
        Operation copy = copy();
        copy.security = new ArrayList<>(security);
        copy.security.add(List.of(schemes));
        return copy;
    }

    /**
     * Returns a copy that can be sent again, since sending it twice has the same effect as once (RFC 9110, section
     * 9.2.2).
     */
    public Operation idempotent() {
        return idempotentWith("");
    }

    /**
     * Returns a copy that can be sent again if the call has this header, by which the server recognizes repeats.
     *
     * @param header the header's name
     */
    public Operation idempotentWith(String header) {
        Operation copy = copy();
        copy.idempotencyKey = header;
        return copy;
    }

    /**
     * Returns a copy with the bodies of its errors.
     *
     * @param bodies returns the codec of the body that the document declares for a status, such as {@code ErrorCodecs};
     *     null for none
     */
    public Operation errors(IntFunction<@Nullable Codec<?>> bodies) {
        Operation copy = copy();
        copy.errors = bodies;
        return copy;
    }

    /** {@return the HTTP method, in upper case} */
    public String method() {
        return method;
    }

    /** {@return the path as the document writes it, with parameters in braces} */
    public String path() {
        return path;
    }

    /** The query that the template itself carries, encoded; empty for none. */
    String fixedQuery() {
        String sent = sentPath();
        int query = sent.indexOf('?');
        return query < 0 ? "" : Urls.encode(sent.substring(query + 1), Urls.LINK);
    }

    /** Without a fragment, which HTTP never sends. */
    private String sentPath() {
        return path.split("#", 2)[0];
    }

    /**
     * The path with the values of its parameters.
     *
     * @param values encoded values by parameter name
     * @return a path that starts with a slash
     * @throws IllegalStateException if a parameter has no value
     */
    String expand(Map<String, String> values) {
        String sent = sentPath().split("\\?", 2)[0];
        StringBuilder expanded = new StringBuilder();
        for (String segment : sent.substring(sent.startsWith("/") ? 1 : 0).split("/", -1)) {
            String filled = expand(segment, values);
            if (!filled.equals(LEFT_OUT)) {
                expanded.append('/').append(filled);
            }
        }
        return expanded.toString();
    }

    private String expand(String segment, Map<String, String> values) {
        StringBuilder expanded = new StringBuilder();
        String name = "";
        int end = 0;
        for (Matcher parameter = PARAMETER.matcher(segment); parameter.find(); end = parameter.end()) {
            name = parameter.group(1);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("The path parameter "
                        .concat(name)
                        .concat(" of ")
                        .concat(path)
                        .concat(" has no value"));
            }
            expanded.append(Urls.encode(segment.substring(end, parameter.start()), Urls.LINK));
            expanded.append(value);
        }
        expanded.append(Urls.encode(segment.substring(end), Urls.LINK));
        if (end > 0) {
            check(name, expanded.toString());
        }
        return expanded.toString();
    }

    /** Refuses what would change the route: an empty segment and dot segments (RFC 3986, section 3.3). */
    static void check(String parameter, String segment) {
        if (segment.isEmpty() || isDots(segment)) {
            throw new IllegalArgumentException(
                    "The path parameter ".concat(parameter).concat(" must not be empty, '.' or '..'"));
        }
    }

    /** Whether a segment is one or two dots, which parameters may follow. */
    static boolean isDots(String segment) {
        return DOT_SEGMENT.matcher(segment).matches();
    }

    boolean isIdempotent(Map<String, List<String>> headers) {
        return idempotencyKey != null && (idempotencyKey.isEmpty() || headers.containsKey(idempotencyKey));
    }

    @Override
    public String toString() {
        return method.concat(" ").concat(path);
    }
}
