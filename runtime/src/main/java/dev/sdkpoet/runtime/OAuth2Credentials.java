package dev.sdkpoet.runtime;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches access tokens for client credentials (RFC 6749, section 4.4) and keeps each one until shortly before it
 * expires.
 */
public final class OAuth2Credentials extends Credentials {
    private static final String SCHEME = "client";
    private static final int LONGEST_TOKEN = 1 << 14;
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(60);
    private static final long LONGEST_LIFE = Duration.ofDays(3650).toSeconds();
    private static final int MARGIN_PART = 10; // of a short-lived token

    private final Operation operation;
    private final URI server;
    private final String clientId;
    private final String clientSecret;
    private final String scope;
    private final boolean inBody;
    private @Nullable CompletableFuture<Token> current;

    /** An access token, and when to stop using it. */
    private record Token(List<String> secret, Instant end) {}

    private OAuth2Credentials(String tokenUrl, String clientId, String clientSecret, String scope, boolean inBody) {
        super("Authorization", () -> List.of("")); // secrets come from tokens
        URI url = Urls.parse(tokenUrl);
        String origin = Urls.origin(url);
        this.operation = Operation.of("POST", url.getRawPath())
                .server(origin)
                .security(SCHEME)
                .idempotent();
        this.server = Urls.parse(origin);
        this.clientId = TokenCredentials.checkSecret(clientId, "client id");
        this.clientSecret = checkPassword(clientSecret);
        this.scope = scope;
        this.inBody = inBody;
    }

    /**
     * Uses OAuth 2.0 client credentials (RFC 6749, section 4.4), sent to the token URL by basic authentication. This
     * object keeps the access token until shortly before it expires. One call at a time fetches a token; if the server
     * answers a call with 401, the call fetches a new token once.
     *
     * @param tokenUrl the URL from which tokens are fetched; https
     * @param clientId the client's ID
     * @param clientSecret the client's secret
     * @param scopes the scopes to request; none for the server's default
     * @throws IllegalArgumentException if the URL is invalid
     */
    public static Credentials clientCredentials(
            String tokenUrl, String clientId, String clientSecret, String... scopes) {
        return new OAuth2Credentials(tokenUrl, clientId, clientSecret, String.join(" ", scopes), false);
    }

    /**
     * Like {@link #clientCredentials}, for servers that expect the ID and the secret as {@code client_id} and
     * {@code client_secret} in the request's body.
     *
     * @param tokenUrl the URL from which tokens are fetched; https
     * @param clientId the client's ID
     * @param clientSecret the client's secret
     * @param scopes the scopes to request; none for the server's default
     * @throws IllegalArgumentException if the URL is invalid
     */
    public static Credentials clientCredentialsInBody(
            String tokenUrl, String clientId, String clientSecret, String... scopes) {
        return new OAuth2Credentials(tokenUrl, clientId, clientSecret, String.join(" ", scopes), true);
    }

    @Override
    void give(CallExecution<?> execution, Consumer<List<String>> taker) {
        CompletableFuture<Token> token = token(execution.client);
        BooleanSupplier others = execution.renewal;
        execution.renewal = () -> {
            renew(token);
            return others == null || others.getAsBoolean();
        };
        // a copy, which the end of this call may cancel: others wait for the same token
        execution.await(token.copy(), execution.limit(), (known, problem) -> {
            if (known != null) {
                taker.accept(known.secret());
                return;
            }
            Attempt attempt = Attempt.failed(problem);
            if (attempt.problem instanceof RuntimeException own && !(own instanceof CancellationException)) {
                throw own; // its own exception says why
            }
            execution.ended(attempt);
        });
    }

    private synchronized CompletableFuture<Token> token(ApiClient client) {
        CompletableFuture<Token> known = current;
        if (known == null || known.isCompletedExceptionally() || known.isDone() && isOver(known.join(), client)) {
            known = fetch(client);
            current = known;
        }
        return known;
    }

    private static boolean isOver(Token token, ApiClient client) {
        return !client.settings.clock.instant().isBefore(token.end());
    }

    /** Forgets a token that the server rejected, so that the next call fetches a new one. */
    private synchronized void renew(CompletableFuture<Token> refused) {
        if (current == refused) {
            current = null;
        }
    }

    private CompletableFuture<Token> fetch(ApiClient client) {
        ClientSettings settings = client.settings.copy();
        settings.serverUrl = server;
        settings.interceptors.clear();
        settings.headers.clear();
        settings.executor = null; // a thread of it may be one that waits for the token
        settings.authorizer = Credentials::authorize;
        settings.credentials = Map.of(SCHEME, own());
        // shares connections and the budget of retries
        ApiClient own = new ApiClient(settings, client.transport, client.retries);
        Instant asked = client.settings.clock.instant();
        return own.request(operation)
                .form("grant_type", "client_credentials")
                .optionalForm("scope", scope.isEmpty() ? null : scope)
                .optionalForm("client_id", inBody ? clientId : null)
                .optionalForm("client_secret", inBody ? clientSecret : null)
                .json(Codecs.ANY)
                .executeAsync()
                .thenApply(json -> read(json, asked));
    }

    /** What the request for a token must not show; basic authentication also sends that. */
    private Credentials own() {
        // RFC 6749, section 2.3.1: both are form-encoded before they go into basic authentication
        String id = encode(clientId);
        String secret = encode(clientSecret);
        List<String> shown = inBody ? List.of("") : basic(id, secret).source.get();
        List<String> all = new ArrayList<>(shown);
        all.addAll(List.of(id, secret, clientId, clientSecret));
        return new Credentials(inBody ? "" : "Authorization", () -> all);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Token read(JsonValue json, Instant asked) {
        JsonValue token = json instanceof JsonObject object ? object.get("access_token") : null;
        JsonValue seconds = json instanceof JsonObject object ? object.get("expires_in") : null;
        if (!(token instanceof JsonString text)) {
            throw unusable("it has no access_token");
        }
        JsonValue type = ((JsonObject) json).get("token_type");
        boolean bearer = type == null
                || type == JsonNull.INSTANCE
                || ParameterValue.text(type).equalsIgnoreCase("bearer");
        if (!bearer) { // RFC 6749, section 7.1
            throw unusable("its token_type isn't bearer");
        }
        String value = text.value();
        boolean visible = value.chars().allMatch(c -> c > ' ' && c <= '~');
        if (value.isEmpty() || value.length() > LONGEST_TOKEN || !visible) {
            throw unusable("its access_token can't be sent in a header");
        }
        return new Token(List.of("Bearer " + value, value), asked.plus(usable(seconds)));
    }

    private DecodingException unusable(String why) {
        return new DecodingException(
                Failure.local("%s: the response can't be used: %s".formatted(operation, why), null));
    }

    /** How long to use a token; one without an end is used until it is refused. */
    private static Duration usable(@Nullable JsonValue expiresIn) {
        String seconds = expiresIn == null ? "" : ParameterValue.text(expiresIn);
        Duration life = Duration.ofSeconds(
                seconds.matches(Attempt.DIGITS) ? Math.min(Long.parseLong(seconds), LONGEST_LIFE) : LONGEST_LIFE);
        Duration margin = life.dividedBy(MARGIN_PART);
        return life.minus(margin.compareTo(LONGEST_MARGIN) < 0 ? margin : LONGEST_MARGIN);
    }
}
