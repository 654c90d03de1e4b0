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

/** A real server on the loopback address, which answers 204 unless it is given JSON, and keeps what it gets. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final String json;
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

    private LoopbackServer(String json) throws IOException {
        this.json = json;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers 204. */
    public static LoopbackServer silent() throws IOException {
        return new LoopbackServer("");
    }

    /** Answers 200 with this. */
    public static LoopbackServer answering(String json) throws IOException {
        return new LoopbackServer(json);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            if (json.isEmpty()) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
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
