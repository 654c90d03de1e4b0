package dev.sdkpoet.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** A server that keeps connections, breaks one request in so many, and counts what it accepted of each call. */
final class SoakServer implements AutoCloseable {
    /** What goes wrong. */
    enum Fault {
        RESET_BEFORE_BODY,
        RESET_DURING_BODY,
        TRUNCATED,
        TRICKLE,
        UNAVAILABLE,
        TOO_MANY
    }

    private static final Fault[] FAULTS = Fault.values();

    private final int oneIn;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong requests = new AtomicLong();
    private final Map<Fault, AtomicInteger> faults = new EnumMap<>(Fault.class);

    /** How often each call was taken for processed: everything but a 429. */
    private final AtomicIntegerArray accepted;

    /** Which calls got a whole answer of status 200. */
    private final AtomicIntegerArray answered;

    /** @param oneIn which request it breaks; 0 for none */
    SoakServer(int calls, int oneIn) {
        this.oneIn = oneIn;
        accepted = new AtomicIntegerArray(calls);
        answered = new AtomicIntegerArray(calls);
        for (Fault fault : FAULTS) {
            faults.put(fault, new AtomicInteger());
        }
        try {
            socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("soak-accept", this::accept);
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                start("soak-server", () -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (int call = readRequest(in); call >= 0; call = readRequest(in)) {
                if (!answer(client, call)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            return; // the client has given the connection up
        } finally {
            open.remove(client);
        }
    }

    /** The number of the call, or -1 at the end of the connection. */
    private static int readRequest(InputStream in) throws IOException {
        int call = -1;
        int length = 0;
        String line = readLine(in);
        while (!line.isEmpty()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-call:")) {
                call = Integer.parseInt(lower.substring(7).strip());
            } else if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            line = readLine(in);
        }
        in.skipNBytes(length);
        return call;
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    /** False when the connection is over. */
    private boolean answer(Socket client, int call) throws IOException, InterruptedException {
        long number = requests.incrementAndGet();
        boolean broken = oneIn > 0 && number % oneIn == 0;
        Fault fault = broken ? FAULTS[(int) (number / oneIn % FAULTS.length)] : null;
        if (fault != null) {
            faults.get(fault).incrementAndGet();
        }
        if (fault == Fault.TOO_MANY) {
            write(client, "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n");
            return true;
        }
        accepted.incrementAndGet(call);
        if (fault == Fault.UNAVAILABLE) {
            write(client, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            return true;
        } else if (fault == Fault.RESET_BEFORE_BODY) {
            return reset(client);
        }
        String body = "{\"call\":" + call + ",\"text\":\"" + "x".repeat(call % 4096) + "\"}";
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
        if (fault == Fault.TRUNCATED) {
            write(client, head + (body.length() + 1) + "\r\n\r\n" + body);
            return false;
        }
        write(client, head + body.length() + "\r\n\r\n");
        if (fault == Fault.RESET_DURING_BODY) {
            write(client, body.substring(0, body.length() / 2));
            return reset(client);
        }
        answered.incrementAndGet(call); // before the last byte: the client may look at once
        if (fault == Fault.TRICKLE) {
            for (int i = 0; i < body.length(); i += 512) {
                write(client, body.substring(i, Math.min(body.length(), i + 512)));
                Thread.sleep(5);
            }
        } else {
            write(client, body);
        }
        return true;
    }

    private static boolean reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
        return false;
    }

    private static void write(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    String url() {
        return "http://localhost:" + port();
    }

    int port() {
        return socket.getLocalPort();
    }

    int accepted(int call) {
        return accepted.get(call);
    }

    boolean isAnswered(int call) {
        return answered.get(call) > 0;
    }

    long requests() {
        return requests.get();
    }

    int faults() {
        return faults.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    Map<Fault, AtomicInteger> faultsByKind() {
        return faults;
    }

    int connections() {
        return open.size();
    }

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
}
