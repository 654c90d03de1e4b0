package dev.sdkpoet.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a credential as it is sent, and the parts of it that must never be shown. */
final class Secret {
    private final String value;
    private final List<String> parts;

    Secret(String value, String... parts) {
        this.value = value;
        this.parts = List.of(parts);
    }

    /** Refuses what a header can't carry, without showing it. */
    static String checkSecret(@Nullable String secret, String what) {
        if (secret == null || secret.isEmpty()) {
            throw new IllegalArgumentException("The " + what + " is missing");
        }
        return Headers.checkValue("the " + what, secret);
    }

    /**
     * Refuses what RFC 7617, section 2, doesn't allow in a password, without showing it. Some APIs want an empty one.
     */
    static String checkPassword(@Nullable String password) {
        if (password == null || password.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The password is missing or has control characters, for example a line end");
        }
        return password;
    }

    String value() {
        return value;
    }

    List<String> parts() {
        return parts;
    }

    @Override
    public String toString() {
        return "***";
    }
}
