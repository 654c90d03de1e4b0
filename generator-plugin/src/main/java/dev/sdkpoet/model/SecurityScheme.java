package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to authenticate. */
public sealed interface SecurityScheme {
    Declaration declaration();

    <R> R accept(Visitor<R> visitor);

    default String name() {
        return declaration().name();
    }

    default @Nullable String description() {
        return declaration().description();
    }

    default SpecLocation location() {
        return declaration().location();
    }

    /** @param name the key below {@code securitySchemes} */
    record Declaration(String name, @Nullable String description, SpecLocation location) {}

    /** HTTP basic authentication. */
    record Basic(Declaration declaration) implements SecurityScheme {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.basic(this);
        }
    }

    /**
     * An HTTP bearer token.
     *
     * @param format what the token is, such as {@code JWT}, or null
     */
    record Bearer(Declaration declaration, @Nullable String format) implements SecurityScheme {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bearer(this);
        }
    }

    /** @param parameter the name of the header, query parameter or cookie */
    record ApiKey(Declaration declaration, In in, String parameter) implements SecurityScheme {
        public enum In {
            HEADER,
            QUERY,
            COOKIE
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.apiKey(this);
        }
    }

    /** A token of an authorization server. */
    sealed interface Authorized extends SecurityScheme {
        /** Where tokens are had. */
        List<Url> urls();

        /** By name. */
        List<Scope> scopes();
    }

    /** OAuth2 between servers: the client fetches the access token itself. */
    record ClientCredentials(Declaration declaration, String tokenUrl, List<Url> urls, List<Scope> scopes)
            implements Authorized {
        public ClientCredentials {
            urls = List.copyOf(urls);
            scopes = List.copyOf(scopes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.clientCredentials(this);
        }
    }

    /** OAuth2 with a user's consent, and OpenID Connect: the caller brings the access token. */
    record AccessToken(Declaration declaration, List<Url> urls, List<Scope> scopes) implements Authorized {
        public AccessToken {
            urls = List.copyOf(urls);
            scopes = List.copyOf(scopes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.accessToken(this);
        }
    }

    /** The connection itself proves who is calling. */
    record MutualTls(Declaration declaration) implements SecurityScheme {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mutualTls(this);
        }
    }

    /**
     * Any other HTTP scheme: the caller brings the whole {@code Authorization} value.
     *
     * @param scheme what that value begins with, or null where the document doesn't say
     */
    record OtherHttp(Declaration declaration, @Nullable String scheme) implements SecurityScheme {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.otherHttp(this);
        }
    }

    /** @param description what it allows; may be empty */
    record Scope(String name, String description) {}

    record Url(Purpose purpose, String url) {
        public enum Purpose {
            AUTHORIZATION,
            DEVICE_AUTHORIZATION,
            TOKEN,
            REFRESH,
            /** The OpenID Provider's configuration. */
            OPEN_ID_CONNECT
        }
    }

    interface Visitor<R> {
        R basic(Basic scheme);

        R bearer(Bearer scheme);

        R apiKey(ApiKey scheme);

        R clientCredentials(ClientCredentials scheme);

        R accessToken(AccessToken scheme);

        R mutualTls(MutualTls scheme);

        R otherHttp(OtherHttp scheme);
    }
}
