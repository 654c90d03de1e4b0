package dev.sdkpoet.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Gets what a URL leads to, within limits. */
final class Download {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int MAX_REDIRECTS = 5;

    private final Access access;
    private final Limits limits;

    /**
     * @param bytes how many the document may have
     * @param connect how long connecting may take
     * @param whole how long everything may take
     */
    record Limits(long bytes, Duration connect, Duration whole) {}

    Download(Access access, Limits limits) {
        this.access = access;
        this.limits = limits;
    }

    /** Why there is nothing: a fact without a remedy, and without anything secret. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        FailedException(String message) {
            super(message);
        }
    }

    /** Whether what passes can be trusted to nobody else: encrypted, or on this machine. */
    static boolean isSafe(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()) && isLoopback(url);
    }

    private static boolean isLoopback(URI url) {
        return url.getHost() != null && LOOPBACK.contains(url.getHost().toLowerCase(Locale.ROOT));
    }

    byte[] get(URI named) throws FailedException {
        long end = System.nanoTime() + limits.whole().toNanos();
        HttpClient client = client(named);
        URI url = named;
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            HttpResponse<byte[]> response = send(client, request(named, url), end);
            if (response.statusCode() == 200) {
                return response.body();
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                throw new FailedException(
                        response.statusCode() == 407
                                ? unknownToProxy(named, url)
                                : "The server " + url.getHost() + " answers with status " + response.statusCode() + ". "
                                        + remedy(response.statusCode(), url));
            }
            url = next(url, response.headers().firstValue("Location").orElse(null));
        }
        throw new FailedException("The server redirects more than " + MAX_REDIRECTS + " times. Name the final URL");
    }

    private String remedy(int status, URI url) {
        return switch (status) {
            case 401, 403 -> access.serverRemedy(url);
            case 404, 410 -> "Correct the URL";
            default -> "Try again later, or download the document and name the file";
        };
    }

    private String unknownToProxy(URI named, URI url) {
        return "The proxy before the server " + url.getHost() + " wants a login (status 407). "
                + (access.proxy(named).filter(Access.ProxyServer::hasLogin).isPresent()
                        ? "Check the one in settings.xml, and set -Djdk.http.auth.tunneling.disabledSchemes= in"
                                + " MAVEN_OPTS: else Java sends none for https"
                        : access.proxyRemedy());
    }

    private URI next(URI url, @Nullable String location) throws FailedException {
        try {
            URI next = url.resolve(URI.create(location == null ? "" : location));
            if (next.getHost() == null || !isSafe(next) || isLoopback(next) && !isLoopback(url)) {
                throw new FailedException("The server " + url.getHost()
                        + " redirects to where nothing is fetched from: only https is followed. Name the final URL");
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new FailedException("The server " + url.getHost() + " redirects to what is no URL");
        }
    }

    private HttpClient client(URI url) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(limits.connect());
        ProxySelector usual = ProxySelector.getDefault();
        if (usual != null) {
            client.proxy(usual);
        }
        access.proxy(url)
                .ifPresent(proxy -> client.proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port()))));
        return client.build();
    }

    /** Only the server that the user named is sent what logs in there. */
    private HttpRequest request(URI named, URI url) throws FailedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(limits.whole())
                .header("Accept", "application/yaml, application/json, */*")
                .header("User-Agent", "sdkpoet");
        // Java sends it to proxies only. With an Authenticator, it wouldn't send what logs in to the server.
        access.proxy(named)
                .filter(Access.ProxyServer::hasLogin)
                .ifPresent(proxy -> request.setHeader("Proxy-Authorization", proxy.basic()));
        if (isSameOrigin(named, url)) {
            try {
                access.headers(named).forEach(request::setHeader);
            } catch (IllegalArgumentException e) {
                // Its message has the value.
                throw new FailedException("A header that settings.xml has for the server " + url.getHost()
                        + " can't be sent. Correct it");
            }
        }
        return request.build();
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }

    private HttpResponse<byte[]> send(HttpClient client, HttpRequest request, long end) throws FailedException {
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(
                request,
                info -> info.statusCode() == 200
                        ? new LimitedBody(limits.bytes())
                        : BodySubscribers.replacing(new byte[0]));
        String host = request.uri().getHost();
        try {
            return response.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted. Nothing was written.");
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new FailedException("The server " + host + " takes longer than "
                    + limits.whole().toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw new FailedException(reason(host, e.getCause()));
        }
    }

    private static String reason(String host, @Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof LimitedBody.TooLargeException) {
                return String.valueOf(at.getMessage());
            }
        }
        if (!(cause instanceof IOException)) {
            throw new IllegalStateException("can't fetch from " + host, cause);
        }
        String message = cause.getMessage();
        return "The server " + host + " can't be reached ("
                + (message == null
                        ? cause.getClass().getSimpleName()
                        : cause.getClass().getSimpleName() + ": " + message)
                + ")";
    }
}
