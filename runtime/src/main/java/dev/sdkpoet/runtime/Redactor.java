package dev.sdkpoet.runtime;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the secrets of one call out of its exceptions. Not thread-safe: used by one attempt after the other. */
final class Redactor {
    private static final int SHORTEST = 4; // shorter ones would be found everywhere

    private final Set<String> secrets = new LinkedHashSet<>();

    void add(String secret) {
        if (secret.length() >= SHORTEST) {
            secrets.add(secret);
            secrets.add(Percent.encode(secret, Percent.UNRESERVED));
            secrets.add(Percent.encode(secret, Percent.FORM));
            secrets.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    }

    String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, "***");
        }
        return redacted;
    }

    /** The cause itself, or a stand-in without its words when these have a secret. */
    @Nullable
    Throwable redact(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String message = each.toString();
            if (!redact(message).equals(message)) {
                return new IOException(each.getClass().getName());
            }
        }
        return cause;
    }
}
