package dev.sdkpoet.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What proves to a server who is calling. Given to a client for each security scheme, and sent only to the client's own
 * origin.
 *
 * <p>Suppliers are asked before each attempt, in the thread that makes it, so that secrets can change while a client is
 * in use. They must be thread-safe.
 *
 * <p>{@code TokenCredentials}, {@code ApiKeyCredentials} and {@code OAuth2Credentials} make those of other kinds.
 */
public class Credentials {
    private final String header;
    private final Supplier<List<String>> source;

    /** @param header the name of the header; empty for nothing to send */
    Credentials(String header, Supplier<List<String>> source) {
        this.header = header;
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
        checkPassword(password);
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
        if (user.isBlank() || user.indexOf(':') >= 0 || hasControl(user)) {
            throw new IllegalArgumentException("A user's name must not be empty or have a colon or control characters");
        }
        Objects.requireNonNull(password, "password");
        return new Credentials("Authorization", () -> {
            String secret = checkPassword(password.get());
            String pair = Base64.getEncoder()
                    .encodeToString(user.concat(":").concat(secret).getBytes(StandardCharsets.UTF_8));
            return List.of("Basic ".concat(pair), pair, secret);
        });
    }

    /**
     * Nothing to send: the connection itself proves who is calling, by a client certificate in the HTTP client or
     * transport.
     */
    public static Credentials none() {
        return new Credentials("", () -> List.of(""));
    }

    /**
     * Refuses what RFC 7617, section 2, doesn't allow in a password, without showing it. Some APIs want an empty one.
     */
    static String checkPassword(@Nullable String password) {
        if (password == null || hasControl(password)) {
            throw new IllegalArgumentException(
                    "The password is missing or has control characters, for example a line end");
        }
        return password;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** A request with a secret in its place, unless the request has something there already. */
    HttpTransport.Request put(HttpTransport.Request request, String secret) {
        return header.isEmpty() || request.headers().containsKey(header) ? request : request.withHeader(header, secret);
    }

    /** The value that is sent, and the parts of it that must never be shown. */
    CompletableFuture<List<String>> secret(CallRun<?> run) {
        return CompletableFuture.completedFuture(source.get());
    }

    @Override
    public String toString() {
        return "Credentials[%s]".formatted(header);
    }
}
