package dev.sdkpoet.runtime;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What proves to a server who is calling. Given to a client for each security scheme, and sent only to the client's own
 * origin.
 *
 * <p>Suppliers are asked before each attempt, in the thread that makes it, so that secrets can change while a client is
 * in use. They must be thread-safe.
 */
public final class Credentials {
    private static final String HEADER = "header";
    private static final String IN_QUERY = "query";
    private static final String IN_COOKIE = "cookie";
    private static final String NOWHERE = "";

    private final String place;
    private final String name;
    private final Function<ApiClient, CompletableFuture<Secret>> source;

    private Credentials(String place, String name, Function<ApiClient, CompletableFuture<Secret>> source) {
        this.place = place;
        this.name = name;
        this.source = source;
    }

    /**
     * HTTP basic authentication (RFC 7617).
     *
     * @param user the user's name, without a colon
     * @param password the password
     * @throws IllegalArgumentException when the user's name is empty or has a colon, or when one of the two has control
     *     characters
     */
    public static Credentials basic(String user, String password) {
        Secret.checkPassword(password);
        return basic(user, () -> password);
    }

    /**
     * HTTP basic authentication (RFC 7617) with a password that changes.
     *
     * @param user the user's name, without a colon
     * @param password gives the password
     * @throws IllegalArgumentException when the user's name is empty or has a colon
     */
    public static Credentials basic(String user, Supplier<String> password) {
        if (user.isBlank() || user.chars().anyMatch(c -> c == ':' || Character.isISOControl(c))) {
            throw new IllegalArgumentException("A user's name must not be empty or have a colon or control characters");
        }
        Objects.requireNonNull(password, "password");
        return authorization(supplied(() -> {
            String secret = Secret.checkPassword(password.get());
            String pair = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
            return new Secret("Basic " + pair, pair, secret);
        }));
    }

    /**
     * A bearer token (RFC 6750).
     *
     * @param token the token
     * @throws IllegalArgumentException when the token is empty or has a character that a header doesn't allow
     */
    public static Credentials bearer(String token) {
        return bearer(fixedSecret(token, "token"));
    }

    /**
     * A bearer token (RFC 6750) that changes.
     *
     * @param token gives the token
     */
    public static Credentials bearer(Supplier<String> token) {
        return authorization(supplied("token", "Bearer ", token));
    }

    /**
     * The whole value of the {@code Authorization} header, for schemes of any other kind.
     *
     * @param value the value
     * @throws IllegalArgumentException when the value is empty or has a character that a header doesn't allow
     */
    public static Credentials authorization(String value) {
        return authorization(fixedSecret(value, "Authorization value"));
    }

    /**
     * The whole value of the {@code Authorization} header, changing.
     *
     * @param value gives the value
     */
    public static Credentials authorization(Supplier<String> value) {
        return authorization(supplied("Authorization value", "", value));
    }

    /**
     * An API key in a header.
     *
     * @param header the header's name
     * @param key the key
     * @throws IllegalArgumentException when the key is empty or has a character that a header doesn't allow
     */
    public static Credentials apiKeyHeader(String header, String key) {
        return apiKeyHeader(header, fixedSecret(key, "API key"));
    }

    /**
     * An API key in a header, changing.
     *
     * @param header the header's name
     * @param key gives the key
     */
    public static Credentials apiKeyHeader(String header, Supplier<String> key) {
        return new Credentials(HEADER, Headers.checkName(header), supplied("API key", "", key));
    }

    /**
     * An API key in the query.
     *
     * @param parameter the parameter's name
     * @param key the key
     * @throws IllegalArgumentException when the key is empty or isn't printable ASCII
     */
    public static Credentials apiKeyQuery(String parameter, String key) {
        return apiKeyQuery(parameter, fixedSecret(key, "API key"));
    }

    /**
     * An API key in the query, changing.
     *
     * @param parameter the parameter's name
     * @param key gives the key
     */
    public static Credentials apiKeyQuery(String parameter, Supplier<String> key) {
        return new Credentials(IN_QUERY, parameter, supplied("API key", "", key));
    }

    /**
     * An API key in a cookie.
     *
     * @param name the cookie's name
     * @param key the key
     * @throws IllegalArgumentException when the key is empty or isn't printable ASCII
     */
    public static Credentials apiKeyCookie(String name, String key) {
        return apiKeyCookie(name, fixedSecret(key, "API key"));
    }

    /**
     * An API key in a cookie, changing.
     *
     * @param name the cookie's name
     * @param key gives the key
     */
    public static Credentials apiKeyCookie(String name, Supplier<String> key) {
        return new Credentials(IN_COOKIE, Headers.checkName(name), supplied("API key", "", key));
    }

    /**
     * OAuth 2.0 client credentials (RFC 6749, section 4.4), sent to the token's URL by basic authentication. The access
     * token is kept in this object until shortly before it expires, and is fetched by one call at a time; a call that
     * is refused with 401 fetches a new one, once.
     *
     * @param tokenUrl where tokens are fetched: an https URL
     * @param clientId the client's id
     * @param clientSecret the client's secret
     * @param scopes what to ask for; none for the server's default
     * @throws IllegalArgumentException when the URL isn't one
     */
    public static Credentials clientCredentials(
            String tokenUrl, String clientId, String clientSecret, String... scopes) {
        return authorization(new ClientCredentials(tokenUrl, clientId, clientSecret, String.join(" ", scopes), false));
    }

    /**
     * The same as {@link #clientCredentials}, for servers that want id and secret as {@code client_id} and
     * {@code client_secret} in the request's body.
     *
     * @param tokenUrl where tokens are fetched: an https URL
     * @param clientId the client's id
     * @param clientSecret the client's secret
     * @param scopes what to ask for; none for the server's default
     * @throws IllegalArgumentException when the URL isn't one
     */
    public static Credentials clientCredentialsInBody(
            String tokenUrl, String clientId, String clientSecret, String... scopes) {
        return authorization(new ClientCredentials(tokenUrl, clientId, clientSecret, String.join(" ", scopes), true));
    }

    /**
     * Nothing to send: the connection itself proves who is calling, by a client certificate in the HTTP client or
     * transport.
     */
    public static Credentials none() {
        return new Credentials(NOWHERE, "", supplied(() -> new Secret("")));
    }

    private static Credentials authorization(Function<ApiClient, CompletableFuture<Secret>> source) {
        return new Credentials(HEADER, "Authorization", source);
    }

    private static Function<ApiClient, CompletableFuture<Secret>> supplied(Supplier<Secret> supplier) {
        return client -> CompletableFuture.completedFuture(supplier.get());
    }

    private static Supplier<String> fixedSecret(String secret, String what) {
        Secret.checkSecret(secret, what);
        return () -> secret;
    }

    private static Function<ApiClient, CompletableFuture<Secret>> supplied(
            String what, String prefix, Supplier<String> supplier) {
        return supplied(() -> {
            String value = Secret.checkSecret(supplier.get(), what);
            return new Secret(prefix + value, value);
        });
    }

    /** A request with a secret in its place, unless the request has something there already. */
    HttpTransport.Request put(HttpTransport.Request request, String secret) {
        if (place.equals(HEADER)) {
            return request.headers().containsKey(name) ? request : request.withHeader(name, secret);
        } else if (place.equals(IN_QUERY)) {
            return request.withUri(withQuery(request.uri(), Percent.encode(name, Percent.UNRESERVED), secret));
        } else if (place.equals(IN_COOKIE)) {
            String own = Headers.first(request.headers(), "Cookie");
            return request.withHeader("Cookie", (own == null ? "" : own + "; ") + name + "=" + secret);
        }
        return request;
    }

    private static URI withQuery(URI uri, String name, String value) {
        String query = uri.getRawQuery();
        if (query != null && List.of(query.split("&")).stream().anyMatch(pair -> pair.startsWith(name + "="))) {
            return uri; // a link to the next page may have it already
        }
        String pair = name + "=" + Percent.encode(value, Percent.UNRESERVED);
        return URI.create(uri + (query == null ? "?" : query.isEmpty() ? "" : "&") + pair);
    }

    CompletableFuture<Secret> secret(ApiClient client) {
        return source.apply(client);
    }

    /** Whether a refused secret can be replaced by a new one; if so, the next {@link #secret} is another. */
    boolean renew(Secret refused) {
        return source instanceof ClientCredentials tokens && tokens.renew(refused);
    }

    @Override
    public String toString() {
        return "Credentials[" + place + " " + name + "]";
    }
}
