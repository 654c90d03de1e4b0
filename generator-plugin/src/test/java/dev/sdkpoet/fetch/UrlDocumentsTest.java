package dev.sdkpoet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sdkpoet.problem.GenerationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class UrlDocumentsTest {
    private static final String TEXT = "openapi: 3.0.3\n";
    private static final String OTHER = "f".repeat(64);

    @TempDir
    private Path directory;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> proxyLogins = new CopyOnWriteArrayList<>();
    private final List<String> log = new ArrayList<>();
    private HttpServer server;
    private String base;
    private String digest;

    @BeforeEach
    void start() throws Exception {
        digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(path + (login == null ? "" : " " + login));
        proxyLogins.addAll(exchange.getRequestHeaders().getOrDefault("Proxy-Authorization", List.of()));
        try (exchange) {
            if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
            } else if (path.contains("/to?")) {
                exchange.getResponseHeaders().set("Location", path.substring(path.indexOf("/to?") + 4));
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/endless") || path.equals("/slow")) {
                exchange.sendResponseHeaders(200, 0);
                OutputStream body = exchange.getResponseBody();
                while (!Thread.interrupted()) {
                    body.write(new byte[path.equals("/slow") ? 1 : 8192]);
                    body.flush();
                    if (path.equals("/slow")) {
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                }
            } else {
                byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private UrlDocuments documents(boolean offline, Access access) {
        return new UrlDocuments(
                directory.resolve("cache"),
                offline,
                new Download(access, new Download.Limits(100_000, Duration.ofSeconds(5), Duration.ofSeconds(2))),
                log::add);
    }

    private Path find(String path, String sha256) {
        return documents(false, Access.plain()).find("input", URI.create(base + path), sha256);
    }

    @Test
    void a_document_is_fetched_once_and_kept_under_its_digest() throws IOException {
        Path file = find("/pets.yaml?token=secret", digest);

        assertThat(file).isEqualTo(directory.resolve("cache/" + digest)).hasContent(TEXT);
        assertThat(find("/pets.yaml?token=secret", digest)).isEqualTo(file);
        assertThat(documents(true, Access.plain()).find("input", URI.create("https://example.com/gone"), digest))
                .isEqualTo(file);
        assertThat(requests).containsExactly("/pets.yaml?token=secret");
        assertThat(log).containsExactly("Fetching http://127.0.0.1/pets.yaml");
        Files.writeString(file, "damaged");
        assertThat(find("/", digest)).hasContent(TEXT);
        try (var all = Files.list(directory.resolve("cache"))) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void another_document_is_an_error_that_names_both_digests() {
        assertThatThrownBy(() -> find("/pets.yaml?token=secret", OTHER))
                .isInstanceOf(GenerationException.class)
                .hasMessage(
                        "<input>: http://127.0.0.1/pets.yaml has the digest " + digest + ", and <sha256> is " + OTHER
                                + ": the document has changed, or it is a different one. Look at what it is now, and set <sha256> to"
                                + " the first digest if you want it.");
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @Test
    void nothing_is_fetched_offline_or_without_encryption() {
        assertThatThrownBy(() -> documents(true, Access.plain()).find("input", URI.create(base + "/pets.yaml"), digest))
                .hasMessageContaining("isn't in the cache")
                .hasMessageContaining("this build is offline. Build once without -o");
        assertThatThrownBy(() -> documents(false, Access.plain())
                        .find("input", URI.create("http://example.com/pets.yaml"), digest))
                .hasMessageContaining("http://example.com/pets.yaml isn't encrypted");
        assertThat(requests).isEmpty();
    }

    @Test
    @Timeout(30)
    void it_is_bounded_in_size_and_time() {
        assertThatThrownBy(() -> find("/endless", digest))
                .hasMessageContaining("can't be fetched. The server sends more than 100000 bytes.");
        assertThatThrownBy(() -> find("/slow", digest)).hasMessageContaining("takes longer than 2 seconds.");
    }

    @Test
    void redirects_are_followed_to_where_nobody_listens_in() {
        assertThat(find("/to?/to?" + base + "/pets.yaml", digest)).hasContent(TEXT);
        assertThatThrownBy(() -> find("/to?http://example.com/pets.yaml", OTHER))
                .hasMessageContaining("redirects to where nothing is fetched from: only https is followed.");
        assertThatThrownBy(() -> find("/to?file:///etc/passwd", OTHER)).hasMessageContaining("only https is followed");
        assertThatThrownBy(() -> find("/to?" + "/to?".repeat(6) + "/", OTHER))
                .hasMessageContaining("redirects more than 5 times");
    }

    @Test
    void what_a_server_answers_instead_is_told_with_what_to_do() {
        assertThatThrownBy(() -> find("/status/401", digest))
                .hasMessageContaining(
                        "The server 127.0.0.1 answers with status 401. Download the document by other means, and name the"
                                + " file.");
        assertThatThrownBy(() -> find("/status/404", digest)).hasMessageContaining("status 404. Correct the URL.");
        assertThatThrownBy(() -> find("/status/503", digest)).hasMessageContaining("status 503. Try again later");
        server.stop(0);
        assertThatThrownBy(() -> find("/pets.yaml", digest)).hasMessageContaining("can't be reached (ConnectException");
    }

    @Test
    void only_the_server_that_is_named_is_sent_what_logs_in() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", this::answer);
        other.start();
        try {
            String there = "http://127.0.0.1:" + other.getAddress().getPort() + "/there";
            Path file = documents(false, access("Authorization", "Basic eDp5"))
                    .find("input", URI.create(base + "/to?" + there), digest);

            assertThat(file).hasContent(TEXT);
            assertThat(requests).containsExactly("/to?" + there + " Basic eDp5", "/there");
            assertThatThrownBy(() -> documents(false, access("X-Token", "secret\r\nHost: a"))
                            .find("input", URI.create(base + "/x"), OTHER))
                    .hasMessageContaining("A header that settings.xml has for the server 127.0.0.1 can't be sent.")
                    .hasMessageNotContaining("secret");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void a_proxy_is_asked_for_what_is_behind_it() {
        int port = server.getAddress().getPort();
        URI behind = URI.create("http://localhost:1/behind");

        assertThat(documents(false, proxied(port, "", Map.of())).find("input", behind, digest))
                .hasContent(TEXT);

        assertThat(requests).containsExactly("http://localhost:1/behind");
        assertThat(proxyLogins).isEmpty();
    }

    @Test
    void a_proxy_and_the_server_behind_it_are_sent_what_logs_in_to_each() {
        int port = server.getAddress().getPort();
        Access access = proxied(port, "me", Map.of("Authorization", "Basic eDp5"));
        URI behind = URI.create("http://localhost:1/to?http://127.0.0.1:1/there");

        assertThat(documents(false, access).find("input", behind, digest)).hasContent(TEXT);

        assertThat(requests).containsExactly(behind + " Basic eDp5", "http://127.0.0.1:1/there");
        assertThat(proxyLogins).containsExactly("Basic bWU6czNjcmV0", "Basic bWU6czNjcmV0");
    }

    @Test
    @Timeout(30)
    void a_proxy_that_wants_another_login_is_told_with_what_to_do() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuse(proxy));
            refusing.setDaemon(true);
            refusing.start();
            URI url = URI.create("https://api.acme.example/openapi.yaml");

            assertThatThrownBy(() -> documents(false, proxied(proxy.getLocalPort(), "", Map.of()))
                            .find("input", url, digest))
                    .hasMessage("<input>: " + url
                            + " can't be fetched. The proxy before the server api.acme.example wants a"
                            + " login (status 407). Download the document by other means, and name the file.");
            assertThatThrownBy(() -> documents(false, proxied(proxy.getLocalPort(), "me", Map.of()))
                            .find("input", url, digest))
                    .hasMessageContaining("set -Djdk.http.auth.tunneling.disabledSchemes= in MAVEN_OPTS")
                    .hasMessageNotContaining("s3cret");
            assertThat(requests).allMatch(line -> line.startsWith("CONNECT api.acme.example:443 "));
        }
    }

    /** The JDK's server answers no CONNECT. */
    private void refuse(ServerSocket proxy) {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                requests.add(in.readLine());
                String line = in.readLine();
                while (line != null && !line.isEmpty()) {
                    line = in.readLine();
                }
                socket.getOutputStream().write("""
                                HTTP/1.1 407 No\r
                                Proxy-Authenticate: Basic realm="office"\r
                                Content-Length: 0\r
                                \r
                                """.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // The test is over, or the client has gone.
            }
        }
    }

    @Test
    void the_users_cache_is_where_the_system_has_it() {
        Path home = Path.of("/home/me");
        assertThat(UrlDocuments.userCache(Map.of(), home)).isEqualTo(home.resolve(".cache/sdkpoet"));
        assertThat(UrlDocuments.userCache(Map.of("XDG_CACHE_HOME", "/c"), home)).isEqualTo(Path.of("/c/sdkpoet"));
    }

    /** @param user "" for none */
    private static Access proxied(int port, String user, Map<String, String> headers) {
        return new Access() {
            @Override
            public Map<String, String> headers(URI url) {
                return headers;
            }

            @Override
            public Optional<ProxyServer> proxy(URI url) {
                return Optional.of(new ProxyServer("127.0.0.1", port, user, user.isEmpty() ? "" : "s3cret"));
            }
        };
    }

    private static Access access(String name, String value) {
        return new Access() {
            @Override
            public Map<String, String> headers(URI url) {
                return Map.of(name, value);
            }

            @Override
            public Optional<ProxyServer> proxy(URI url) {
                return Optional.empty();
            }
        };
    }
}
