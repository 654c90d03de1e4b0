package dev.sdkpoet.runtime;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Creates credentials from API keys: in a header, in the query, or in a cookie. Suppliers are called before each
 * attempt.
 */
public final class ApiKeyCredentials extends Credentials {
    private final boolean inQuery;
    private final String name;

    private ApiKeyCredentials(boolean inQuery, String name, Supplier<String> key) {
        super("", TokenCredentials.supplied("API key", "", key));
        this.inQuery = inQuery;
        this.name = name;
    }

    /**
     * Sends an API key in a header.
     *
     * @param header the header's name
     * @param key the key
     * @throws IllegalArgumentException if the key is empty or has a character that a header doesn't allow
     */
    public static Credentials header(String header, String key) {
        return header(header, fixed(key));
    }

    /**
     * Sends an API key in a header; the key can change.
     *
     * @param header the header's name
     * @param key returns the current key
     */
    public static Credentials header(String header, Supplier<String> key) {
        return new TokenCredentials(Headers.checkName(header), "API key", "", key);
    }

    /**
     * Sends an API key in the query.
     *
     * @param parameter the parameter's name
     * @param key the key
     * @throws IllegalArgumentException if the key is empty or isn't printable ASCII
     */
    public static Credentials query(String parameter, String key) {
        return query(parameter, fixed(key));
    }

    /**
     * Sends an API key in the query; the key can change.
     *
     * @param parameter the parameter's name
     * @param key returns the current key
     */
    public static Credentials query(String parameter, Supplier<String> key) {
        return new ApiKeyCredentials(true, parameter, key);
    }

    /**
     * Sends an API key in a cookie.
     *
     * @param name the cookie's name
     * @param key the key
     * @throws IllegalArgumentException if the key is empty or isn't printable ASCII
     */
    public static Credentials cookie(String name, String key) {
        return cookie(name, fixed(key));
    }

    /**
     * Sends an API key in a cookie; the key can change.
     *
     * @param name the cookie's name
     * @param key returns the current key
     */
    public static Credentials cookie(String name, Supplier<String> key) {
        return new ApiKeyCredentials(false, Headers.checkName(name), key);
    }

    private static Supplier<String> fixed(String key) {
        TokenCredentials.checkSecret(key, "API key");
        return () -> key;
    }

    @Override
    HttpTransport.Request put(HttpTransport.Request request, String secret) {
        if (inQuery) {
            return request.withUri(withQuery(request.uri(), name, secret));
        }
        String own = Headers.first(request.headers(), "Cookie");
        return request.withHeader("Cookie", (own == null ? "" : own + "; ") + name + "=" + secret);
    }

    private static URI withQuery(URI uri, String name, String value) {
        String query = uri.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String before = URLDecoder.decode(pair.substring(0, pair.indexOf('=') + 1), StandardCharsets.UTF_8);
            if (before.equals(name + "=")) {
                return uri; // a link to the next page may have it already
            }
        }
        String pair = Urls.pair(name, value, Urls.UNRESERVED);
        return URI.create(uri + (query == null ? "?" : query.isEmpty() ? "" : "&") + pair);
    }

    @Override
    public String toString() {
        return "Credentials[" + (inQuery ? "query " : "cookie ") + name + "]";
    }
}
