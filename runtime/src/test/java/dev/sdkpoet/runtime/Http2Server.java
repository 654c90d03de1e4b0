package dev.sdkpoet.runtime;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** An HTTP/2 server over TLS (RFC 9113) that keeps to the rules only as far as its script says: it writes frames of any kind. */
final class Http2Server implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PUSH_PROMISE = 5;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int ACK = 1;
    static final int END_HEADERS = 4;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /** What happens to a request; it runs in a thread of its own, while the connection is read. */
    interface Script {
        void happen(Connection connection, int stream) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final SSLSocketFactory tls;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Connections that began with HTTP/2's preface. */
    final AtomicInteger connections = new AtomicInteger();

    /** Requests whose headers came. */
    final AtomicInteger requests = new AtomicInteger();

    /** Bytes of request bodies. */
    final AtomicInteger bodyBytes = new AtomicInteger();

    /** Whether the client may send more than the 65,535 bytes that it may send unasked. */
    volatile boolean openWindows = true;

    /** Opens when the client resets a stream or closes a connection. */
    final CountDownLatch givenUp = new CountDownLatch(1);

    /** @param script what to do with each request that came whole */
    Http2Server(SSLContext context, Script script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tls = context.getSocketFactory();
        daemon(this::accept);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "http2-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                daemon(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (SSLSocket secure = (SSLSocket) tls.createSocket(client, InputStream.nullInputStream(), true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            secure.setSSLParameters(parameters);
            new Connection(secure).read();
        } catch (IOException e) {
            // The client has given the connection up.
            givenUp.countDown();
        } finally {
            open.remove(client);
        }
    }

    String url() {
        return "https://localhost:" + port();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Closes what is under TLS, since a TLS socket that is being written to waits for the end of that. */
    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number of four bytes, as most payloads are. */
    static byte[] word(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /** One connection. */
    final class Connection implements Closeable {
        private final Socket client;
        private final DataInputStream in;
        private final OutputStream out;
        private final Map<Integer, ByteArrayOutputStream> bodies = new ConcurrentHashMap<>();
        private volatile int number;

        private Connection(Socket client) throws IOException {
            this.client = client;
            this.in = new DataInputStream(client.getInputStream());
            this.out = client.getOutputStream();
        }

        /** Reads frames until the client is gone. */
        private void read() throws IOException {
            String preface = new String(in.readNBytes(PREFACE.length()), StandardCharsets.ISO_8859_1);
            if (!preface.equals(PREFACE)) {
                return;
            }
            number = connections.incrementAndGet();
            frame(SETTINGS, 0, 0);
            while (true) {
                int lengthAndType = in.readInt();
                int flags = in.read();
                int stream = in.readInt() & Integer.MAX_VALUE;
                byte[] payload = in.readNBytes(lengthAndType >>> 8);
                received(lengthAndType & 0xff, flags, stream, payload);
            }
        }

        private void received(int type, int flags, int stream, byte[] payload) throws IOException {
            if (type == SETTINGS && flags != ACK) {
                frame(SETTINGS, ACK, 0);
            } else if (type == PING && flags != ACK) {
                frame(PING, ACK, 0, payload);
            } else if (type == RST_STREAM) {
                givenUp.countDown();
            } else if (type == HEADERS) {
                requests.incrementAndGet();
            } else if (type == DATA && payload.length > 0) {
                bodyBytes.addAndGet(payload.length);
                bodies.computeIfAbsent(stream, key -> new ByteArrayOutputStream())
                        .writeBytes(payload);
                if (openWindows) {
                    frame(WINDOW_UPDATE, 0, 0, word(payload.length));
                    frame(WINDOW_UPDATE, 0, stream, word(payload.length));
                }
            }
            if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
                daemon(() -> run(stream));
            }
        }

        private void run(int stream) {
            try {
                script.happen(this, stream);
            } catch (IOException | InterruptedException e) {
                givenUp.countDown();
            }
        }

        /** Writes a frame, whatever it is. */
        synchronized Connection frame(int type, int flags, int stream, byte[] payload) throws IOException {
            out.write(ByteBuffer.allocate(9 + payload.length)
                    .putInt(payload.length << 8 | type)
                    .put((byte) flags)
                    .putInt(stream)
                    .put(payload)
                    .array());
            out.flush();
            return this;
        }

        Connection frame(int type, int flags, int stream) throws IOException {
            return frame(type, flags, stream, new byte[0]);
        }

        /** Writes bytes that needn't be frames. */
        synchronized void raw(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Writes the headers of a response of status 200 with JSON. */
        Connection ok(int stream, String... more) throws IOException {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            block.writeBytes(Hpack.fields(":status", "200", "content-type", "application/json"));
            block.writeBytes(Hpack.fields(more));
            return frame(HEADERS, END_HEADERS, stream, block.toByteArray());
        }

        /** Writes a whole response. */
        Connection answer(int stream, String body) throws IOException {
            return ok(stream).frame(DATA, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
        }

        /** Says that no stream behind the last one is or will be processed. */
        Connection goAway(int last, int error) throws IOException {
            return frame(
                    GOAWAY,
                    0,
                    0,
                    ByteBuffer.allocate(8).putInt(last).putInt(error).array());
        }

        /** Lets the client read what was written so far. */
        Connection pause() throws InterruptedException {
            Thread.sleep(100);
            return this;
        }

        /** The body of a request that came whole. */
        String body(int stream) {
            return bodies.get(stream).toString(StandardCharsets.UTF_8);
        }

        /** Which connection it is, from 1. */
        int number() {
            return number;
        }

        boolean isOpen() {
            return !client.isClosed();
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }
}
