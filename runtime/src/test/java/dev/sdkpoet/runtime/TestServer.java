package dev.sdkpoet.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback server that records what it gets and answers as scripted: the last answer repeats. */
final class TestServer implements AutoCloseable {
    /** What came. */
    record Received(String method, String uri, Headers headers, byte[] body) {
        String header(String name) {
            return headers.getFirst(name);
        }

        String path() {
            return uri.split("\\?", 2)[0];
        }

        String query() {
            return uri.contains("?") ? uri.split("\\?", 2)[1] : "";
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What to answer. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(int status) {
            return new Answer(status, Map.of(), new byte[0]);
        }

        static Answer json(String json) {
            return json(200, json);
        }

        static Answer json(int status, String json) {
            return of(status).with("Content-Type", "application/json").body(json);
        }

        Answer with(String name, String value) {
            Map<String, String> more = new java.util.LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }

        Answer body(String text) {
            return new Answer(status, headers, text.getBytes(StandardCharsets.UTF_8));
        }

        Answer body(byte[] bytes) {
            return new Answer(status, headers, bytes);
        }
    }

    interface Script {
        Answer answer(Received request, int number) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    final List<Received> requests = new CopyOnWriteArrayList<>();

    private TestServer(Script script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/", exchange -> serve(exchange, script));
        server.setExecutor(threads);
        server.start();
    }

    static TestServer answering(Answer... answers) {
        return new TestServer((request, number) -> answers[Math.min(number, answers.length) - 1]);
    }

    static TestServer script(Script script) {
        return new TestServer(script);
    }

    private void serve(HttpExchange exchange, Script script) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Received request = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body);
            int number;
            synchronized (this) {
                requests.add(request);
                number = requests.size();
            }
            Answer answer = script.answer(request, number);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Received request() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests.size());
        }
        return requests.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
