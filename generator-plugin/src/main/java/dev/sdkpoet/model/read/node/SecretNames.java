package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Locale;

/**
 * Which texts are secrets although their documents don't mark them: those whose names leave no doubt. A {@code token} may be that of a
 * page, and a {@code key} that of a map; neither is one.
 */
public final class SecretNames {
    private static final String PEM = "_pem";

    private static final List<String> ENDINGS = List.of(
            "_password",
            "_passwd",
            "_passphrase",
            "_secret",
            "_access_token",
            "_refresh_token",
            "_auth_token",
            "_private_key",
            "_secret_key",
            "_secret_access_key");

    private SecretNames() {}

    public static boolean isSecret(String name, TypeRef type) {
        if (!type.isString()) {
            return false;
        }
        String words = "_"
                + name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]++", "_").toLowerCase(Locale.ROOT);
        return words.equals(PEM) || ENDINGS.stream().anyMatch(words::endsWith);
    }
}
