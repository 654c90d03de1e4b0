package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Puts credentials into requests: those that the operation needs, and only on the way to the origin that they are for.
 */
final class Authorizer implements Consumer<HttpTransport.Request> {
    private final CallRun<?> run;
    private final List<Credentials> needed = new ArrayList<>();
    private final List<CompletableFuture<List<String>>> secrets = new ArrayList<>();

    Authorizer(CallRun<?> run) {
        this.run = run;
        run.authorizer = this;
    }

    /**
     * Chooses the first of the operation's alternatives that the client has all credentials for. A caller's own
     * Authorization header stands for everything, and so does what an interceptor has changed, perhaps to sign it.
     *
     * @throws IllegalStateException when credentials are needed and missing
     */
    private void choose(Operation operation, HttpTransport.Request request) {
        boolean anonymous = operation.security.isEmpty()
                || request != run.first
                || request.headers().containsKey("Authorization");
        StringBuilder schemes = new StringBuilder();
        for (List<String> alternative : operation.security) {
            anonymous |= alternative.isEmpty();
            needed.clear();
            for (String scheme : alternative) {
                if (run.settings.credentials.get(scheme) instanceof Credentials available) {
                    needed.add(available);
                }
            }
            if (!needed.isEmpty() && needed.size() == alternative.size()) {
                return;
            }
            schemes.append(schemes.length() == 0 ? "" : " or of ").append(String.join(" and ", alternative));
        }
        needed.clear();
        if (!anonymous) {
            throw new IllegalStateException(
                    "%s needs credentials that the client doesn't have: set those of %s on the client's builder, or sign in an Interceptor"
                            .formatted(operation, schemes));
        }
    }

    /** Gets what a request needs, and sends it. */
    @Override
    public void accept(HttpTransport.Request request) {
        choose(run.operation, request);
        if (!needed.isEmpty() && !ServerUrl.origin(request.uri()).equals(run.origin)) {
            throw new IllegalStateException(
                    "An interceptor has changed where the request goes; credentials are sent to %s only"
                            .formatted(run.origin));
        }
        secrets.clear();
        run.renewal = null;
        for (Credentials credentials : needed) {
            secrets.add(credentials.secret(run));
        }
        run.steps.await(
                CompletableFuture.allOf(secrets.toArray(new CompletableFuture<?>[0])),
                run.limit(),
                (nothing, problem) -> {
                    if (problem == null) {
                        run.send(put(request));
                    } else {
                        run.unauthorized(problem);
                    }
                });
    }

    private HttpTransport.Request put(HttpTransport.Request request) {
        HttpTransport.Request ready = request;
        for (int i = 0; i < needed.size(); i++) {
            List<String> secret = secrets.get(i).join();
            secret.subList(1, secret.size()).forEach(run.redactor::add);
            ready = needed.get(i).put(ready, secret.get(0));
        }
        return ready;
    }
}
