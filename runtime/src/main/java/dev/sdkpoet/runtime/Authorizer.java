package dev.sdkpoet.runtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Puts credentials into requests: those that the operation needs, and only on the way to the origin that they are for.
 */
final class Authorizer {
    private final ApiClient client;
    private final String allowed;
    private final List<Credentials> needed;

    /**
     * Chooses the first of the operation's alternatives that the client has all credentials for.
     *
     * @param explicit whether the caller brings an Authorization header, which then stands for everything
     * @throws IllegalStateException when credentials are needed and missing
     */
    Authorizer(ApiClient client, Operation operation, String allowed, boolean explicit) {
        this.client = client;
        this.allowed = allowed;
        this.needed = choose(operation, client.settings.credentials, explicit);
    }

    private static List<Credentials> choose(Operation operation, Map<String, Credentials> available, boolean explicit) {
        boolean anonymous = operation.security.isEmpty() || explicit;
        for (List<String> alternative : operation.security) {
            anonymous |= alternative.isEmpty();
            if (!alternative.isEmpty() && available.keySet().containsAll(alternative)) {
                return alternative.stream().map(available::get).toList();
            }
        }
        if (anonymous) {
            return List.of();
        }
        List<String> schemes = operation.security.stream()
                .map(names -> String.join(" and ", names))
                .toList();
        throw new IllegalStateException(operation + " needs credentials that the client doesn't have: set those of "
                + String.join(" or of ", schemes) + " on the client's builder");
    }

    /** The secrets of the credentials that a request needs, in their order. */
    CompletableFuture<List<Secret>> secrets(HttpTransport.Request request) {
        if (!needed.isEmpty() && !ServerUrl.origin(request.uri()).equals(allowed)) {
            throw new IllegalStateException(
                    "An interceptor has changed where the request goes; credentials are sent to " + allowed + " only");
        }
        List<CompletableFuture<Secret>> secrets =
                needed.stream().map(credentials -> credentials.secret(client)).toList();
        return CompletableFuture.allOf(secrets.toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> secrets.stream().map(CompletableFuture::join).toList());
    }

    /** A request with its credentials. */
    HttpTransport.Request authorized(HttpTransport.Request request, List<Secret> secrets) {
        HttpTransport.Request authorized = request;
        for (int i = 0; i < secrets.size(); i++) {
            authorized = needed.get(i).put(authorized, secrets.get(i).value());
        }
        return authorized;
    }

    /** Replaces what the server refused, where a new one can be had; false when the same would be sent again. */
    boolean renew(List<Secret> refused) {
        boolean renewed = false;
        for (int i = 0; i < refused.size(); i++) {
            renewed |= needed.get(i).renew(refused.get(i));
        }
        return renewed;
    }
}
