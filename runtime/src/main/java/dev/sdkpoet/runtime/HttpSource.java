package dev.sdkpoet.runtime;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a server: what a call of an operation sends, and how its response is read.
 *
 * @param <T> the type of the decoded body
 */
final class HttpSource<T extends @Nullable Object>
        implements BiFunction<CallSettings, CompletableFuture<Void>, CompletableFuture<ApiResponse<T>>> {
    final ApiClient client;
    final Operation operation;

    /** With its parameters, encoded. */
    private final String path;

    /** {@code name=value} pairs, encoded, by the name that {@link ApiCall#withQuery} replaces them by. */
    final Map<String, String> queryPairs;

    /** Without credentials. */
    private final Map<String, List<String>> headers;

    /** The fields of a form, as {@link #queryPairs} has them; null where the body is none. */
    private final @Nullable Map<String, String> formPairs;

    /** Any other body; null for none. */
    final @Nullable RequestBody content;

    /** The media types to ask for. */
    private final String accept;

    /** Whether the body of the response is wanted as it arrives. */
    private final boolean streaming;

    private final Function<ResponseDecoder, T> decoder;

    HttpSource(RequestBuilder request, String accept, boolean streaming, Function<ResponseDecoder, T> decoder) {
        this.client = request.client;
        this.operation = request.operation;
        this.path = operation.expand(request.path);
        this.queryPairs = new LinkedHashMap<>(request.queryPairs);
        this.headers = Headers.copy(request.headers);
        this.formPairs = request.formPairs;
        this.content = request.content;
        this.accept = accept;
        this.streaming = streaming;
        this.decoder = decoder;
    }

    @Override
    public CompletableFuture<ApiResponse<T>> apply(CallSettings call, CompletableFuture<Void> end) {
        return run(call, end, accept, streaming, decoder);
    }

    /** The same request, its response read in another way. */
    <R extends @Nullable Object> CompletableFuture<ApiResponse<R>> run(
            CallSettings call,
            CompletableFuture<Void> end,
            String accepted,
            boolean arriving,
            Function<ResponseDecoder, R> decode) {
        try {
            ClientSettings settings = client.settings;
            URI server = server(call);
            Map<String, List<String>> headers = headers(call, accepted, arriving);
            RequestBody body = body(call, headers);
            HttpTransport.Request request = new HttpTransport.Request(
                    operation.method(),
                    uri(server, call),
                    headers,
                    body,
                    call.attemptTimeout == null ? settings.attemptTimeout : call.attemptTimeout,
                    arriving,
                    settings.maxResponseSize);
            return new CallExecution<>(client, operation, request, call, Urls.origin(server), decode, end).start();
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
        for (Map.Entry<String, String> header : client.settings.headers.entrySet()) {
            all.put(header.getKey(), List.of(header.getValue()));
        }
        all.putAll(headers);
        all.putAll(call.headers);
        return all;
    }

    /** The body with the call's own fields, compressed if the client compresses. */
    private @Nullable RequestBody body(CallSettings call, Map<String, List<String>> sent) {
        RequestBody body = call.body != null ? call.body : content;
        if (formPairs != null) {
            body = RequestBody.of(joined(formPairs, call.form, Urls.FORM));
        } else if (!call.form.isEmpty()) {
            throw new IllegalStateException(
                    operation.toString().concat(" doesn't send a form that fields could be added to"));
        }
        if (body != null && call.readOnlySent) {
            body = body.whole();
        }
        UnaryOperator<RequestBody> compression = client.settings.compression;
        if (body != null && compression != null && sent.putIfAbsent("Content-Encoding", List.of("gzip")) == null) {
            return compression.apply(body);
        }
        return body;
    }

    /** Pairs as they are sent, the call's own instead of those of their names. */
    private static String joined(Map<String, String> encoded, Map<String, String> own, String keep) {
        Map<String, String> all = new LinkedHashMap<>(encoded);
        all.keySet().removeAll(own.keySet());
        for (Map.Entry<String, String> pair : own.entrySet()) {
            all.put(pair.getKey(), Urls.pair(pair.getKey(), pair.getValue(), keep));
        }
        return String.join("&", all.values());
    }

    /** The server of the call, else of the client, else of the document. */
    private URI server(CallSettings call) {
        ClientSettings settings = client.settings;
        URI server = call.serverUrl != null ? call.serverUrl : settings.serverUrl;
        if (server == null) {
            server = operation.server;
        }
        if (server == null) {
            throw new IllegalStateException(operation
                    .toString()
                    .concat(" has no server in its document: set serverUrl(...) on the client's builder"));
        }
        return Urls.check(settings.hosts.apply(server), settings.insecureAllowed);
    }

    private URI uri(URI server, CallSettings call) {
        String query = joined(queryPairs, call.query, Urls.UNRESERVED);
        String target = server.toString().concat(path);
        URI own = URI.create(query.isEmpty() ? target : target.concat("?").concat(query));
        return call.link == null ? own : call.link.apply(own, this);
    }
}
