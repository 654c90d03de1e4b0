package dev.sdkpoet.runtime;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches access tokens for client credentials (RFC 6749, section 4.4) and keeps each one until shortly before it
 * expires.
 */
final class ClientCredentials implements Function<ApiClient, CompletableFuture<Secret>> {
    private static final String SCHEME = "client";
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(60);
    private static final int MARGIN_PART = 10; // of a short-lived token

    private final Operation operation;
    private final URI server;
    private final String clientId;
    private final String clientSecret;
    private final String scope;
    private final boolean inBody;
    private @Nullable CompletableFuture<Token> current;

    /** An access token, and when to stop using it. */
    private record Token(Secret secret, Instant end) {}

    ClientCredentials(String tokenUrl, String clientId, String clientSecret, String scope, boolean inBody) {
        URI url = ServerUrl.parse(tokenUrl);
        String origin = ServerUrl.origin(url);
        this.operation = Operation.of("POST", url.getRawPath())
                .server(origin)
                .security(inBody ? new String[0] : new String[] {SCHEME})
                .idempotent();
        this.server = ServerUrl.parse(origin);
        this.clientId = Secret.checkSecret(clientId, "client id");
        this.clientSecret = Secret.checkPassword(clientSecret);
        this.scope = scope;
        this.inBody = inBody;
    }

    @Override
    public CompletableFuture<Secret> apply(ApiClient client) {
        return token(client).thenApply(Token::secret);
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

    /** Forgets a token that the server refused; the next one is another. */
    synchronized boolean renew(Secret refused) {
        CompletableFuture<Token> known = current;
        if (known != null
                && known.isDone()
                && !known.isCompletedExceptionally()
                && known.join().secret() == refused) {
            current = null;
        }
        return true;
    }

    private CompletableFuture<Token> fetch(ApiClient client) {
        ApiClient own = client.derive(settings -> {
            settings.serverUrl = server;
            settings.interceptors.clear();
            settings.headers.clear();
            settings.credentials.clear();
            // RFC 6749, section 2.3.1: both are form-encoded before they go into basic authentication
            settings.credentials.put(SCHEME, Credentials.basic(encode(clientId), encode(clientSecret)));
        });
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Token read(JsonValue json, Instant asked) {
        JsonValue token = json instanceof JsonObject object ? object.get("access_token") : null;
        JsonValue seconds = json instanceof JsonObject object ? object.get("expires_in") : null;
        if (!(token instanceof JsonString text)) {
            throw new DecodingException(Failure.local(operation + ": the response has no access_token", null));
        }
        String value = Secret.checkSecret(text.value(), "access token");
        return new Token(new Secret("Bearer " + value, value), asked.plus(usable(seconds)));
    }

    /** How long to use a token; one without an end is used until it is refused. */
    private static Duration usable(@Nullable JsonValue expiresIn) {
        String seconds = expiresIn == null ? "" : ParameterValue.text(expiresIn);
        if (!seconds.matches("\\d{1,9}")) {
            return Duration.ofDays(3650);
        }
        Duration life = Duration.ofSeconds(Long.parseLong(seconds));
        Duration margin = life.dividedBy(MARGIN_PART);
        return life.minus(margin.compareTo(LONGEST_MARGIN) < 0 ? margin : LONGEST_MARGIN);
    }
}
