package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and receives its response. {@link JdkHttpTransport} is the default; implement this interface to use
 * a different HTTP client.
 *
 * <p>A transport never follows a redirect, never repeats a request, never answers a challenge, never keeps cookies and
 * never decompresses a body. The client handles retries, deadlines, credentials and decoding.
 */
@FunctionalInterface
public interface HttpTransport {
    /**
     * Sends a request, without waiting for the response. A body is sent while it is read, with its
     * {@linkplain RequestBody#length() length} or in chunks, and its stream is closed.
     *
     * @param request the request
     * @return completes with any response that has a status line, or with the {@link IOException} that prevented one: a
     *     {@link java.net.ConnectException} or {@link java.net.http.HttpConnectTimeoutException} says that nothing was
     *     sent. Its message is shown to callers and should have no words of the server. Anything but an
     *     {@code IOException} ends the call without another attempt: complete with an
     *     {@link java.io.UncheckedIOException} if the request's body can't be read. Cancelling the future must free the
     *     connection.
     */
    CompletableFuture<Response> send(Request request);

    /** A request, immutable. */
    final class Request {
        private final String method;
        private final URI uri;
        private final Map<String, List<String>> headers;
        private final @Nullable RequestBody body;
        private final Duration timeout;
        private final boolean streaming;
        private final long maxBodySize;

        Request(
                String method,
                URI uri,
                Map<String, List<String>> headers,
                @Nullable RequestBody body,
                Duration timeout,
                boolean streaming,
                long maxBodySize) {
            this.method = method;
            this.uri = uri;
            this.headers = Headers.copy(headers);
            this.body = body;
            this.timeout = timeout;
            this.streaming = streaming;
            this.maxBodySize = maxBodySize;
        }

        /** {@return the HTTP method, in upper case} */
        public String method() {
            return method;
        }

        /** {@return an absolute http or https URI} */
        public URI uri() {
            return uri;
        }

        /** {@return values by name, in any letter case; unmodifiable} */
        public Map<String, List<String>> headers() {
            return headers;
        }

        /** {@return the body, or null for none} */
        public @Nullable RequestBody body() {
            return body;
        }

        /**
         * Returns how long the response can take, or, if it is streaming, how long each read of its body can take. The
         * caller enforces the former by cancelling, the transport the latter.
         *
         * @return the time
         */
        public Duration timeout() {
            return timeout;
        }

        /**
         * Tells whether the body of a response with status 2xx is read while it arrives. Otherwise, and for any other
         * status, the transport completes when the whole body is there, so that reading it doesn't wait.
         *
         * @return true for a stream
         */
        public boolean isStreaming() {
            return streaming;
        }

        /**
         * Returns how many bytes of body to accept, unless {@linkplain #isStreaming() streaming}.
         *
         * @return the limit; a longer body makes the response's stream end with an {@link IOException}
         */
        public long maxBodySize() {
            return maxBodySize;
        }

        /**
         * Returns a copy with this header, which replaces those of the same name.
         *
         * @param name the header's name
         * @param value its value
         * @throws IllegalArgumentException if HTTP doesn't allow the name or value
         */
        public Request withHeader(String name, String value) {
            return new Request(method, uri, Headers.with(headers, name, value), body, timeout, streaming, maxBodySize);
        }

        /**
         * Returns a copy with a different URI. Credentials are still sent to the client's own origin only.
         *
         * @param uri an absolute URI
         */
        public Request withUri(URI uri) {
            return new Request(method, uri, headers, body, timeout, streaming, maxBodySize);
        }

        /**
         * Returns a copy with a different body.
         *
         * @param body the body, or null for none
         */
        public Request withBody(@Nullable RequestBody body) {
            return new Request(method, uri, headers, body, timeout, streaming, maxBodySize);
        }

        /** The method and the origin, without path, query or headers, which may be confidential. */
        @Override
        public String toString() {
            return method.concat(" ").concat(Urls.origin(uri));
        }
    }

    /** A response. */
    final class Response implements AutoCloseable {
        private final int status;
        private final Map<String, List<String>> headers;
        private final InputStream body;

        /**
         * Creates a response.
         *
         * @param status the status code
         * @param headers values by name
         * @param body the bytes, compressed if the server says so. If the body ends too early, the stream throws an
         *     {@link IOException} after the bytes that came. Closing the stream before its end must free the
         *     connection, also from a different thread; interrupting a thread that reads it should also free it.
         */
        public Response(int status, Map<String, List<String>> headers, InputStream body) {
            this.status = status;
            this.headers = Headers.copy(headers);
            this.body = Objects.requireNonNull(body, "body");
        }

        /** {@return the status code} */
        public int status() {
            return status;
        }

        /** {@return values by name, in any letter case; unmodifiable} */
        public Map<String, List<String>> headers() {
            return headers;
        }

        /** {@return the bytes as they came} */
        public InputStream body() {
            return body;
        }

        /** Frees the connection, if the body hasn't been read to its end. */
        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                // Nobody is left to read it.
                return;
            }
        }

        @Override
        public String toString() {
            return "HTTP ".concat(Integer.toString(status));
        }
    }
}
