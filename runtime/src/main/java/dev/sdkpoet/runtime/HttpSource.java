package dev.sdkpoet.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a server: what a call of an operation sends, and how its response is read.
 *
 * @param <T> the type of the decoded body
 */
final class HttpSource<T extends @Nullable Object> implements CallSource<T> {
    private final ApiClient client;
    private final Operation operation;

    /** With its parameters, encoded. */
    private final String path;

    /** {@code name=value} pairs, encoded, by the name that {@link ApiCall#withQuery} replaces them by. */
    private final Map<String, String> queryPairs;

    /** Without credentials. */
    private final Map<String, List<String>> headers;

    private final @Nullable RequestBody body;

    /** The media types to ask for. */
    private final String accept;

    /** Whether the body of the response is wanted as it arrives. */
    private final boolean streaming;

    private final Function<Outcome, T> decoder;

    HttpSource(
            RequestBuilder request,
            @Nullable RequestBody body,
            String accept,
            boolean streaming,
            Function<Outcome, T> decoder) {
        this.client = request.client;
        this.operation = request.operation;
        this.path = operation.path.expand(request.path);
        this.queryPairs = new LinkedHashMap<>(request.queryPairs);
        this.headers = Headers.copy(request.headers);
        this.body = body;
        this.accept = accept;
        this.streaming = streaming;
        this.decoder = decoder;
    }

    /** What a query parameter has, encoded; empty when the request doesn't have it. */
    String sent(String parameter) {
        String pair = queryPairs.getOrDefault(parameter, "");
        return pair.substring(pair.indexOf('=') + 1);
    }

    @Override
    public CompletableFuture<ApiResponse<T>> start(CallSettings call, Executor executor, CompletableFuture<Void> end) {
        return run(call, executor, end, accept, streaming, decoder);
    }

    /** The same request, the bytes of its response wanted as they arrive. */
    CallSource<BinaryResponse> bytes() {
        return (call, executor, end) -> run(call, executor, end, "*/*", true, Outcome::bytes);
    }

    private <R extends @Nullable Object> CompletableFuture<ApiResponse<R>> run(
            CallSettings call,
            Executor executor,
            CompletableFuture<Void> end,
            String accepted,
            boolean arriving,
            Function<Outcome, R> decode) {
        try {
            ClientSettings settings = client.settings;
            URI server = server(call);
            HttpTransport.Request request = new HttpTransport.Request(
                    operation.method(),
                    uri(server, call),
                    headers(call, accepted, arriving),
                    body(call),
                    call.attemptTimeout == null ? settings.attemptTimeout : call.attemptTimeout,
                    arriving,
                    settings.maxResponseSize);
            return new CallRun<>(client, operation, request, call, ServerUrl.origin(server), decode, executor, end)
                    .start();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Those of the call, else of the operation, else of the client. */
    private Map<String, List<String>> headers(CallSettings call, String accepted, boolean arriving) {
        Map<String, List<String>> all = Headers.empty();
        all.put("User-Agent", List.of(client.toString()));
        all.put("Accept", List.of(accepted));
        if (!arriving) {
            all.put("Accept-Encoding", List.of("gzip"));
        }
        client.settings.headers.forEach((name, value) -> all.put(name, List.of(value)));
        all.putAll(headers);
        all.putAll(call.headers);
        return all;
    }

    private @Nullable RequestBody body(CallSettings call) {
        if (!call.form.isEmpty()) {
            RequestBody filled = body == null ? null : body.withForm(call.form);
            if (filled == null) {
                throw new IllegalStateException(operation + " doesn't send a form that fields could be added to");
            }
            return filled;
        }
        return body;
    }

    /** The server of the call, else of the client, else of the document. */
    private URI server(CallSettings call) {
        ClientSettings settings = client.settings;
        URI server = call.serverUrl != null ? call.serverUrl : settings.serverUrl;
        if (server == null) {
            server = operation.server;
        }
        if (server == null) {
            throw new IllegalStateException(
                    operation + " has no server in its document: set serverUrl(...) on the client's builder");
        }
        server = TwilioHosts.route(server, settings.region, settings.edge);
        return ServerUrl.check(server, settings.insecureAllowed);
    }

    private URI uri(URI server, CallSettings call) {
        List<String> pairs = new ArrayList<>();
        queryPairs.forEach((name, encoded) -> {
            if (!call.query.containsKey(name)) {
                pairs.add(encoded);
            }
        });
        call.query.forEach((name, value) -> pairs.add(Percent.pair(name, value, Percent.UNRESERVED)));
        URI own = URI.create(server + path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs)));
        if (call.link != null) {
            try {
                return NextLink.resolve(call.link, own, ServerUrl.origin(server), client.settings);
            } catch (IllegalArgumentException e) {
                String message = operation + ": the link to the next page can't be followed: " + e.getMessage();
                throw new PagingException(new Failure(message, null, 0, Map.of(), "", 0, operation));
            }
        }
        return own;
    }
}
