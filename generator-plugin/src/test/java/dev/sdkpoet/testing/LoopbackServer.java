package dev.sdkpoet.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server on the loopback address, which answers 204 unless it is given an answer, and keeps what it gets. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final int status;
    private final String mediaType;
    private final String answer;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** What came over the wire. */
    public record Received(String method, String uri, Headers headers, String body) {
        /** Method, path and query, and the body in the next line if there is one. */
        public String line() {
            return (method + " " + uri + "\n" + body).strip();
        }

        /** The value of a header, or null. */
        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    private LoopbackServer(int status, String mediaType, String answer) throws IOException {
        this.status = status;
        this.mediaType = mediaType;
        this.answer = answer;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers 204. */
    public static LoopbackServer silent() throws IOException {
        return new LoopbackServer(204, "", "");
    }

    /** Answers 200 with this. */
    public static LoopbackServer answering(String json) throws IOException {
        return new LoopbackServer(200, "application/json", json);
    }

    /** Answers with this. */
    public static LoopbackServer answering(int status, String mediaType, String body) throws IOException {
        return new LoopbackServer(status, mediaType, body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            if (!mediaType.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", mediaType);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /** Java that makes a client without credentials that calls this server. */
    public String client() {
        return builder() + ".build()";
    }

    /** Java that makes the builder of such a client. */
    public String builder() {
        return "Example.builder().serverUrl(\"http://127.0.0.1:"
                + server.getAddress().getPort() + "\").maxRetries(0)";
    }

    /** Every request so far. */
    public List<Received> received() {
        return received;
    }

    /** The last request. */
    public Received last() {
        return received.get(received.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
