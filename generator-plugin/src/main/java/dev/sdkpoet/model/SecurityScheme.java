package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to authenticate.
 *
 * @param name the key below {@code securitySchemes}
 * @param kind what it is
 * @param parameter for the API key kinds: the header's, query parameter's or cookie's name; else null
 * @param tokenUrl for {@link Kind#OAUTH2_CLIENT_CREDENTIALS}; else null
 * @param scopes the scopes an OAuth2 scheme declares
 */
public record SecurityScheme(
        String name,
        Kind kind,
        @Nullable String parameter,
        @Nullable String tokenUrl,
        List<String> scopes,
        @Nullable String description,
        SpecLocation location) {
    public SecurityScheme {
        scopes = List.copyOf(scopes);
    }

    public enum Kind {
        BASIC,
        BEARER,
        API_KEY_HEADER,
        API_KEY_QUERY,
        API_KEY_COOKIE,
        OAUTH2_CLIENT_CREDENTIALS,
        /** OAuth2 with a user's consent, and OpenID Connect: the caller brings the access token. */
        ACCESS_TOKEN,
        MUTUAL_TLS,
        /** Any other HTTP scheme: the caller brings the whole {@code Authorization} value. */
        OTHER
    }
}
