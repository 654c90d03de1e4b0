package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends with the JDK's HTTP client: HTTP/2 over https if the server supports it, HTTP/1.1 over plain http.
 *
 * <p>The JDK's client itself repeats a GET or HEAD once if a kept connection turns out to be closed. Don't set the
 * system property {@code jdk.httpclient.enableAllMethodRetry}, which makes it also repeat other methods.
 */
public final class JdkHttpTransport implements HttpTransport {
    private final Supplier<HttpClient> clients;
    private final Duration leastAge;

    /**
     * Where a connection is told to give up or to go on. In HTTP/2, the JDK's client has whoever does that write all
     * that waits on the connection as well: a server that floods it with pings could hold a caller's thread for ever.
     */
    private final Executor threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "http-connection");
                thread.setDaemon(true);
                return thread;
            });

    private volatile HttpClient client;
    private long since;

    /**
     * Sends with your own HTTP client.
     *
     * @param client must not follow redirects
     * @throws IllegalArgumentException if it follows redirects: it would send credentials along
     */
    public JdkHttpTransport(HttpClient client) {
        this(() -> client);
    }

    /**
     * Sends with your own HTTP clients, one after the other. If an attempt takes too long, the next one gets a new
     * client, at most every 10 seconds: otherwise, an HTTP/2 connection that died silently would also block all later
     * requests.
     *
     * @param clients returns a new client that doesn't follow redirects; thread-safe
     * @throws IllegalArgumentException if it follows redirects: it would send credentials along
     */
    public JdkHttpTransport(Supplier<HttpClient> clients) {
        this(clients, Duration.ofSeconds(10));
    }

    JdkHttpTransport(Supplier<HttpClient> clients, Duration leastAge) {
        this.clients = clients;
        this.leastAge = leastAge;
        this.client = checked(clients.get());
        this.since = System.nanoTime();
    }

    private static HttpClient checked(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "An HTTP client that follows redirects would send credentials to other servers;"
                            + " build it with followRedirects(HttpClient.Redirect.NEVER)");
        }
        return client;
    }

    static JdkHttpTransport withConnectTimeout(Duration timeout) {
        return new JdkHttpTransport(() -> HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    /** Leaves the connections of an attempt that got no answer. What still runs on them continues. */
    synchronized void leave(long begin) {
        long now = System.nanoTime();
        if (begin - since >= 0 && now - since >= leastAge.toNanos()) {
            client = checked(clients.get());
            since = now;
        }
    }

    @Override
    public CompletableFuture<Response> send(Request request) {
        HttpClient current = client;
        HttpRequest converted;
        try {
            converted = convert(request, current.version());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(UnusableBodyException.unreadable(e));
        }
        AtomicReference<@Nullable BodyStream> begun = new AtomicReference<>();
        CompletableFuture<HttpResponse<InputStream>> exchange = current.sendAsync(converted, head -> {
            BodyStream body = new BodyStream(head, request, threads);
            begun.set(body);
            return body;
        });
        CompletableFuture<Response> result = new CompletableFuture<>();
        exchange.whenComplete((response, problem) -> {
            BodyStream body = begun.get();
            if (body == null) {
                result.completeExceptionally(problem == null ? new IOException("No response") : wordless(problem));
                return;
            }
            Response received = body.response(problem);
            if (!result.complete(received)) {
                received.close();
            }
        });
        result.whenComplete((response, problem) -> {
            if (result.isCancelled()) {
                threads.execute(() -> exchange.cancel(true));
            }
        });
        return result;
    }

    /** What went wrong, without the words of the JDK's client where these may quote the answer: only what it was. */
    static Throwable wordless(Throwable problem) {
        Attempt attempt = Attempt.failed(problem);
        Throwable known = Objects.requireNonNull(attempt.problem);
        if (attempt.isUnsent() || attempt.isUntrusted() || attempt.isTimedOut()) {
            return known;
        }
        while (known.getCause() != null && !(known instanceof UnusableBodyException)) {
            known = known.getCause();
        }
        return known instanceof UnusableBodyException ? known : Redactor.standIn(known); // the former is ours
    }

    private static HttpRequest convert(Request request, HttpClient.Version version) throws IOException {
        boolean secure = "https".equalsIgnoreCase(request.uri().getScheme());
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).version(secure ? version : HttpClient.Version.HTTP_1_1);
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            for (String value : header.getValue()) {
                builder.header(header.getKey(), value);
            }
        }
        RequestBody body = request.body();
        if (body == null && request.method().equals("GET")) {
            return builder.GET().build();
        }
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : body.publisher(body);
        return builder.method(request.method(), publisher).build();
    }
}
