package dev.sdkpoet.runtime;

import java.util.Objects;

/**
 * Collects the settings of a client whose operations take credentials. Not thread-safe.
 *
 * @param <B> the builder's own type
 */
public abstract class SecuredBuilder<B extends ApiClient.Builder<B>> extends ApiClient.Builder<B> {
    /**
     * Starts with the defaults and no credentials.
     *
     * @param product the client's name, for the {@code User-Agent} header
     * @param version the client's version
     */
    protected SecuredBuilder(String product, String version) {
        super(product, version);
        settings.authorizer = Credentials.AUTHORIZER;
    }

    /**
     * Sets the credentials of a security scheme.
     *
     * @param scheme the scheme's name in the document
     * @param credentials the credentials
     */
    public final B credentials(String scheme, Credentials credentials) {
        settings.credentials.put(scheme, Objects.requireNonNull(credentials, "credentials"));
        return self();
    }

    /**
     * An environment variable that must be set.
     *
     * @param name its name
     * @return its value, without white space at its ends
     * @throws IllegalStateException if it isn't set or is blank
     */
    protected static String environment(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "The environment variable ".concat(name).concat(" is not set"));
        }
        return value.strip();
    }
}
