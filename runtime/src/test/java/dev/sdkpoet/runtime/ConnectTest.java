package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connecting: in time, and only to whom it should be (C29, C41, C70 to C72). */
class ConnectTest {
    @TempDir
    static Path folder;

    private static KeyStore trusted;
    private static KeyStore otherHost;
    private HttpsServer server;
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeAll
    static void makeCertificates() throws Exception {
        trusted = TestKeys.make(folder, "good", "-2d", "30", "localhost");
        otherHost = TestKeys.make(folder, "other", "-2d", "30", "example.test");
    }

    private String serve(KeyStore keys, boolean clientCertificate) throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TestKeys.context(keys, trusted)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters chosen = getSSLContext().getDefaultSSLParameters();
                chosen.setNeedClientAuth(clientCertificate);
                parameters.setSSLParameters(chosen);
            }
        });
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            try (exchange) {
                exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        return "https://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static ApiCall<JsonValue> call(TestClient client) {
        return client.credentials("auth", TokenCredentials.bearer("tok"))
                .build()
                .request(TestClient.secured("PUT", "/x"))
                .json(Codecs.ANY);
    }

    private static HttpClient trusting(SSLContext context) {
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void a_server_that_cannot_be_trusted_gets_nothing_and_is_not_asked_again() throws Exception {
        for (KeyStore keys : List.of(trusted, otherHost)) {
            String url = serve(keys, false);
            TestClient client = TestClient.of(url);
            if (keys != trusted) {
                client.httpClient(trusting(TestKeys.context(/* keys= */ trusted, /* trust= */ keys)));
            }
            ConnectionException problem = catchThrowableOfType(ConnectionException.class, call(client)::execute);
            assertThat(problem).hasMessageStartingWith("PUT /x: no secure connection to " + url);
            assertThat(problem.isMaybeSent()).isFalse();
            assertThat(problem.attempts()).isEqualTo(1);
            assertThat(requests).hasValue(0);
            server.stop(0);
        }
    }

    @Test
    void a_certificate_that_has_expired_or_is_not_valid_yet_is_refused() throws Exception {
        for (String start : List.of("-10d", "+5d")) {
            KeyStore keys = TestKeys.signed(folder, "signed" + start, start, "2");
            String url = serve(keys, false);
            TestClient client =
                    TestClient.of(url).httpClient(trusting(TestKeys.context(/* keys= */ trusted, /* trust= */ keys)));
            ConnectionException problem = catchThrowableOfType(ConnectionException.class, call(client)::execute);
            assertThat(problem).hasMessageStartingWith("PUT /x: no secure connection to " + url);
            assertThat(problem.isMaybeSent()).isFalse();
            assertThat(problem.attempts()).isEqualTo(1);
            assertThat(requests).hasValue(0);
            server.stop(0);
        }
        KeyStore keys = TestKeys.signed(folder, "signed", "-2d", "30");
        TestClient client = TestClient.of(serve(keys, false))
                .httpClient(trusting(TestKeys.context(/* keys= */ trusted, /* trust= */ keys)));
        assertThat(call(client).execute().toJson()).isEqualTo("{}");
    }

    @Test
    void a_private_authority_and_a_client_certificate_work_through_an_http_client_of_ones_own() throws Exception {
        String url = serve(trusted, true);
        assertThat(call(TestClient.of(url).httpClient(trusting(TestKeys.context(trusted, trusted))))
                        .execute()
                        .toJson())
                .isEqualTo("{}");
        assertThat(requests).hasValue(1);
    }

    @Test
    void plain_http_on_a_secure_port_is_an_error() throws Exception {
        String url = serve(trusted, false).replace("https:", "http:");
        assertThatThrownBy(call(TestClient.of(url).maxRetries(0))::execute).isInstanceOf(ConnectionException.class);
        try (FaultServer plain = FaultServer.writing("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            assertThatThrownBy(call(TestClient.of(plain.url().replace("http:", "https:"))
                            .maxRetries(0)
                            .attemptTimeout(Duration.ofSeconds(3)))::execute)
                    .isInstanceOf(ApiException.class);
        }
    }

    @Test
    void a_connection_that_is_never_accepted_ends_by_the_connect_timeout() throws IOException {
        List<Socket> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                queue.add(socket);
                try {
                    socket.connect(full.getLocalSocketAddress(), 100);
                } catch (IOException e) {
                    break; // the queue is full: the next connection gets no answer
                }
            }
            TestClient client =
                    TestClient.of("http://127.0.0.1:" + full.getLocalPort()).connectTimeout(Duration.ofMillis(300));
            long begin = System.nanoTime();
            ConnectionException problem = catchThrowableOfType(
                    ConnectionException.class,
                    client.build().request(TestClient.post("/x")).json(Codecs.ANY)::execute);
            assertThat(problem.isMaybeSent()).isFalse();
            assertThat(problem.attempts())
                    .as("nothing was sent, so that even a POST is tried again")
                    .isEqualTo(3);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(850), Duration.ofSeconds(8));
        } finally {
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }
}
