package dev.sdkpoet.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves to a server who is calling. Set credentials on a client for each security scheme; they are sent only to the
 * client's own origin.
 *
 * <p>Suppliers are called before each attempt, on its thread, so secrets can change while a client is in use. They must
 * be thread-safe.
 *
 * <p>{@code TokenCredentials}, {@code ApiKeyCredentials} and {@code OAuth2Credentials} create other kinds of
 * credentials.
 */
public class Credentials {
    /** In this class, since the first lambda of a class costs each client a third of a kilobyte. */
    static final BiConsumer<CallExecution<?>, HttpTransport.Request> AUTHORIZER = Credentials::authorize;

    private final String header;
    final Supplier<List<String>> source;

    /** @param header the name of the header; empty for nothing to send */
    Credentials(String header, Supplier<List<String>> source) {
        this.header = header;
        this.source = source;
    }

    /**
     * Uses HTTP basic authentication (RFC 7617).
     *
     * @param user the user's name, without a colon
     * @param password the password
     * @throws IllegalArgumentException if the user's name is empty or has a colon, or if either has control characters
     */
    public static Credentials basic(String user, String password) {
        checkPassword(password);
        return basic(user, () -> password);
    }

    /**
     * Uses HTTP basic authentication (RFC 7617) with a password that can change.
     *
     * @param user the user's name, without a colon
     * @param password returns the current password
     * @throws IllegalArgumentException if the user's name is empty or has a colon
     */
    public static Credentials basic(String user, Supplier<String> password) {
        if (user.isBlank() || !user.matches("[^:\\p{Cc}]++")) {
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
     * Sends nothing: the connection itself proves who is calling, by a client certificate in the HTTP client or
     * transport.
     */
    public static Credentials none() {
        return new Credentials("", () -> List.of(""));
    }

    /**
     * Refuses what RFC 7617, section 2, doesn't allow in a password, without showing it. Some APIs want an empty one.
     */
    static String checkPassword(@Nullable String password) {
        if (password == null || !password.matches("\\P{Cc}*+")) {
            throw new IllegalArgumentException(
                    "The password is missing or has control characters, for example a line end");
        }
        return password;
    }

    /** A request with a secret in its place, unless the request has something there already. */
    HttpTransport.Request put(HttpTransport.Request request, String secret) {
        return header.isEmpty() || request.headers().containsKey(header) ? request : request.withHeader(header, secret);
    }

    /** Gives the value that is sent, and then the parts of it that must never be shown. */
    void give(CallExecution<?> execution, Consumer<List<String>> taker) {
        taker.accept(source.get());
    }

    @Override
    public String toString() {
        return "Credentials[%s]".formatted(header);
    }

    /**
     * Sends a request with the credentials that its operation needs, and only to the origin that they are for.
     *
     * @throws IllegalStateException if credentials are needed and missing
     */
    static void authorize(CallExecution<?> execution, HttpTransport.Request request) {
        List<Credentials> needed = needed(execution, request);
        if (!needed.isEmpty() && !Urls.origin(request.uri()).equals(execution.origin)) {
            throw new IllegalStateException(
                    "An interceptor has changed where the request goes; credentials are sent to %s only"
                            .formatted(execution.origin));
        }
        execution.renewal = null;
        authorize(execution, request, needed.iterator());
    }

    /** Puts one after the other into a request. */
    private static void authorize(
            CallExecution<?> execution, HttpTransport.Request request, Iterator<Credentials> needed) {
        if (!needed.hasNext()) {
            execution.send(request);
            return;
        }
        Credentials next = needed.next();
        next.give(execution, secret -> {
            for (String part : secret.subList(1, secret.size())) {
                execution.redactor.add(part);
            }
            authorize(execution, next.put(request, secret.get(0)), needed);
        });
    }

    /**
     * The first of the operation's alternatives that the client has all credentials for. A caller's own Authorization
     * header stands for everything, and so does what an interceptor has changed, perhaps to sign it.
     */
    private static List<Credentials> needed(CallExecution<?> execution, HttpTransport.Request request) {
        List<List<String>> security = execution.operation.security;
        boolean anonymous = security.isEmpty()
                || request != execution.first
                || request.headers().containsKey("Authorization");
        StringBuilder schemes = new StringBuilder();
        for (List<String> alternative : security) {
            anonymous |= alternative.isEmpty();
            List<Credentials> needed = new ArrayList<>();
            for (String scheme : alternative) {
                if (execution.settings.credentials.get(scheme) instanceof Credentials available) {
                    needed.add(available);
                }
            }
            if (!needed.isEmpty() && needed.size() == alternative.size()) {
                return needed;
            }
            schemes.append(schemes.length() == 0 ? "" : " or of ").append(String.join(" and ", alternative));
        }
        if (!anonymous) {
            throw new IllegalStateException(("%s needs credentials that the client doesn't have: set those of %s on"
                            + " the client's builder, or sign in an Interceptor")
                    .formatted(execution.operation, schemes));
        }
        return List.of();
    }
}
