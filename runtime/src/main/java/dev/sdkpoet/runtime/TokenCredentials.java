package dev.sdkpoet.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates credentials from a token, or from another secret that is a header's value. Suppliers are called before each
 * attempt.
 */
public final class TokenCredentials extends Credentials {
    /** @param what the secret, for messages */
    TokenCredentials(String header, String what, String prefix, Supplier<String> source) {
        super(header, supplied(what, prefix, source));
    }

    /**
     * Sends a bearer token (RFC 6750).
     *
     * @param token the token
     * @throws IllegalArgumentException if the token is empty or has a character that a header doesn't allow
     */
    public static Credentials bearer(String token) {
        checkSecret(token, "token");
        return bearer(() -> token);
    }

    /**
     * Sends a bearer token (RFC 6750) that can change.
     *
     * @param token returns the current token
     */
    public static Credentials bearer(Supplier<String> token) {
        return new TokenCredentials("Authorization", "token", "Bearer ", token);
    }

    /**
     * Sends a whole {@code Authorization} header, for all other schemes.
     *
     * @param value the value
     * @throws IllegalArgumentException if the value is empty or has a character that a header doesn't allow
     */
    public static Credentials authorization(String value) {
        checkSecret(value, "Authorization value");
        return authorization(() -> value);
    }

    /**
     * Sends a whole {@code Authorization} header; its value can change.
     *
     * @param value returns the current value
     */
    public static Credentials authorization(Supplier<String> value) {
        return new TokenCredentials("Authorization", "Authorization value", "", value);
    }

    /** A secret as it is sent, checked each time. */
    static Supplier<List<String>> supplied(String what, String prefix, Supplier<String> supplier) {
        return () -> {
            String value = checkSecret(supplier.get(), what);
            return List.of(prefix + value, value);
        };
    }

    /** Refuses what a header can't carry, without showing it. */
    static String checkSecret(@Nullable String secret, String what) {
        if (secret == null || secret.isEmpty()) {
            throw new IllegalArgumentException("The " + what + " is missing");
        }
        return Headers.checkValue("the " + what, secret);
    }
}
