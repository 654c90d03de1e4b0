package dev.sdkpoet.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that breaks HTTP in scripted ways: it writes raw bytes, slowly, cut off or not at all. */
final class FaultServer implements AutoCloseable {
    /** What happens to one request. */
    interface Fault {
        void happen(Connection connection) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Fault fault;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    final List<String> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch peerGone = new CountDownLatch(1);

    FaultServer(Fault fault) {
        this.fault = fault;
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** Writes the same raw response to each request and closes the connection. */
    static FaultServer writing(String response) {
        return new FaultServer(connection -> connection.write(response));
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = socket.accept();
                open.add(client);
                daemon(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Connection connection = new Connection(client);
            String request = connection.readRequest();
            if (request != null) {
                requests.add(request);
                fault.happen(connection);
            }
        } catch (IOException | InterruptedException e) {
            peerGone.countDown();
        } finally {
            open.remove(client);
        }
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    int connections() {
        return open.size();
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, after its request has been read. */
    final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            this.out = socket.getOutputStream();
        }

        private String readRequest() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int b = in.read();
                if (b < 0) {
                    return null;
                }
                head.write(b);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            int size = text.lines()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .filter(line -> line.startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .filter(length -> length < 1_000_000) // what is longer is left to the fault
                    .findFirst()
                    .orElse(0);
            return text + new String(in.readNBytes(size), StandardCharsets.UTF_8);
        }

        Connection write(String text) throws IOException {
            return write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        Connection write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return this;
        }

        /** One byte, then a pause, until everything is written or the client is gone. */
        void trickle(String text, long pauseMillis) throws IOException, InterruptedException {
            for (int i = 0; i < text.length(); i++) {
                write(text.substring(i, i + 1));
                Thread.sleep(pauseMillis);
            }
        }

        /** Closes with a TCP reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Reads so many bytes. */
        long skip(long bytes) throws IOException {
            byte[] buffer = new byte[65536];
            long skipped = 0;
            while (skipped < bytes) {
                int read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                skipped += read;
            }
            return skipped;
        }

        /** Reads until the client is gone. */
        void drain() throws IOException {
            byte[] buffer = new byte[1024];
            int read;
            do {
                read = in.read(buffer);
            } while (read >= 0);
            peerGone.countDown();
        }

        /** Holds the connection until the client closes it or the time is over. */
        void hang(long seconds) throws IOException {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(seconds));
            if (in.read() < 0) {
                peerGone.countDown();
            }
        }
    }
}
