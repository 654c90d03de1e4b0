package dev.sdkpoet.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** A server of an npm package, on a free port of the loopback address. */
public final class NodeServer implements AutoCloseable {
    private static final long START_SECONDS = 120;

    private final Process process;
    private final int port;
    private final String ready;

    private NodeServer(Process process, int port, String ready) {
        this.process = process;
        this.port = port;
        this.ready = ready;
    }

    /**
     * Begins to start; {@link #awaitStart()} says when it is there.
     *
     * @param command makes the command from the port
     * @param environment variables besides this process's own
     * @param ready what the server prints when it is there
     */
    public static NodeServer start(IntFunction<List<String>> command, Map<String, String> environment, String ready)
            throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(command.apply(port)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new NodeServer(builder.start(), port, ready);
    }

    public void awaitStart() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        StringBuilder seen = new StringBuilder();
        for (String line = out.readLine(); line != null && System.nanoTime() < deadline; line = out.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(ready)) {
                Thread drain = new Thread(() -> drain(out), "server-output");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        process.destroyForcibly();
        throw new IOException("The server didn't start:\n" + seen);
    }

    /** A process whose output nobody reads comes to a stop. */
    private static void drain(BufferedReader out) {
        try {
            out.transferTo(Writer.nullWriter());
        } catch (IOException stopped) {
            // The server is closed, and its output with it.
            return;
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while a server stopped", e));
        }
    }
}
