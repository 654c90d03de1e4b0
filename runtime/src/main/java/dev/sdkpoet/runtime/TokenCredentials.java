package dev.sdkpoet.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A token, or another secret that is a header's value. Suppliers are asked before each attempt. */
public final class TokenCredentials extends Credentials {
    /** @param what the secret, for messages */
    TokenCredentials(String header, String what, String prefix, Supplier<String> source) {
        super(header, supplied(what, prefix, source));
    }

    /**
     * A bearer token (RFC 6750).
     *
     * @param token the token
     * @throws IllegalArgumentException when the token is empty or has a character that a header doesn't allow
     */
    public static Credentials bearer(String token) {
        checkSecret(token, "token");
        return bearer(() -> token);
    }

    /**
     * A bearer token (RFC 6750) that changes.
     *
     * @param token gives the token
     */
    public static Credentials bearer(Supplier<String> token) {
        return new TokenCredentials("Authorization", "token", "Bearer ", token);
    }

    /**
     * The whole value of the {@code Authorization} header, for schemes of any other kind.
     *
     * @param value the value
     * @throws IllegalArgumentException when the value is empty or has a character that a header doesn't allow
     */
    public static Credentials authorization(String value) {
        checkSecret(value, "Authorization value");
        return authorization(() -> value);
    }

    /**
     * The whole value of the {@code Authorization} header, changing.
     *
     * @param value gives the value
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
