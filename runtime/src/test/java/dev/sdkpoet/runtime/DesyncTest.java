package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kept connection whose server says more than it was asked: no call gets what belongs to another (C34, C75). */
@Timeout(60)
class DesyncTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String POISON = OK + "Content-Length: 8\r\n\r\n\"poison\"";

    /** Answers each request of a connection in turn; the very first one gets the attack. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket;
        private final String attack;
        private final int pauseMillis;
        final AtomicInteger requests = new AtomicInteger();

        Server(String attack, int pauseMillis) throws IOException {
            this.attack = attack;
            this.pauseMillis = pauseMillis;
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            daemon(this::accept);
        }

        private static void daemon(Runnable task) {
            Thread thread = new Thread(task, "desync-server");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    daemon(() -> serve(client));
                } catch (IOException e) {
                    return; // closed
                }
            }
        }

        private void serve(Socket client) {
            try (client) {
                InputStream in = client.getInputStream();
                while (readHead(in)) {
                    int number = requests.incrementAndGet();
                    String own = OK + "Content-Length: 1\r\n\r\n" + number;
                    if (number == 1) {
                        client.getOutputStream().write(attack.getBytes(StandardCharsets.ISO_8859_1));
                        if (pauseMillis > 0) {
                            Thread.sleep(pauseMillis);
                        }
                        client.getOutputStream().write(POISON.getBytes(StandardCharsets.ISO_8859_1));
                    } else {
                        client.getOutputStream().write(own.getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            } catch (IOException | InterruptedException e) {
                return; // the client is gone
            }
        }

        private static boolean readHead(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int b = in.read();
                if (b < 0) {
                    return false;
                }
                head.append((char) b);
            }
            return true;
        }

        String url() {
            return "http://localhost:" + socket.getLocalPort();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "Content-Length: 1\r\n\r\n1",
                OK + "Content-Length: 1\r\n\r\n1\r\n",
                OK + "Content-Length: 0\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n1\r\n1\r\n0\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n1\r\n1\r\n0\r\n\r\n",
                OK + "Content-Length: 1\r\nContent-Length: 5\r\n\r\n1",
                OK + "Content-Length: 1\r\nTransfer-Encoding: identity\r\n\r\n1",
                "HTTP/1.1 204 No Content\r\nContent-Length: 1\r\n\r\n1",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 1\r\n\r\n",
                "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\n\r\n" + OK + "Content-Length: 1\r\n\r\n1"
            })
    void no_call_gets_what_belongs_to_another(String attack) throws Exception {
        assertNoPoison(attack, 0, 0);
        assertNoPoison(attack, 0, 150);
        assertNoPoison(attack, 50, 200);
    }

    /**
     * @param behind how many milliseconds after the first answer another one comes that nobody asked for
     * @param idle how many milliseconds pass until the next request
     */
    private static void assertNoPoison(String attack, int behind, int idle) throws Exception {
        try (Server server = new Server(attack, behind)) {
            ApiClient client = TestClient.of(server.url()).maxRetries(0).build();
            call(client);
            Thread.sleep(idle);
            for (int i = 0; i < 3; i++) {
                assertThat(call(client))
                        .as("%s ms behind, %s ms idle", behind, idle)
                        .doesNotContain("poison");
            }
        }
    }

    private static String call(ApiClient client) {
        try {
            return client.request(TestClient.post("/x"))
                    .json(Codecs.ANY)
                    .execute()
                    .toJson();
        } catch (ApiException e) {
            return e.getClass().getSimpleName() + e.rawBody();
        }
    }
}
