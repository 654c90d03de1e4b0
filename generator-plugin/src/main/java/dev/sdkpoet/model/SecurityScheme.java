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
 * @param urls where tokens are had, in document order
 * @param scopes the scopes an OAuth2 scheme declares
 * @param format for {@link Kind#BEARER}: what the token is, such as {@code JWT}; for {@link Kind#OTHER}: the HTTP scheme's name; else null
 */
public record SecurityScheme(
        String name,
        Kind kind,
        @Nullable String parameter,
        @Nullable String tokenUrl,
        List<Url> urls,
        List<Scope> scopes,
        @Nullable String format,
        @Nullable String description,
        SpecLocation location) {
    public SecurityScheme {
        urls = List.copyOf(urls);
        scopes = List.copyOf(scopes);
    }

    /** @param description what it allows; may be empty */
    public record Scope(String name, String description) {}

    public record Url(Purpose purpose, String url) {
        public enum Purpose {
            AUTHORIZATION,
            DEVICE_AUTHORIZATION,
            TOKEN,
            REFRESH,
            /** The OpenID Provider's configuration. */
            OPEN_ID_CONNECT
        }
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
        /** The connection itself proves who is calling. */
        MUTUAL_TLS,
        /** Any other HTTP scheme: the caller brings the whole {@code Authorization} value. */
        OTHER
    }
}
