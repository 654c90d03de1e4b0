package dev.sdkpoet.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Stoplight's Prism as a server that answers from a document, and with an error where a request breaks it. */
final class PrismServer implements AutoCloseable {
    private static final String VERSION = "5.14.2";
    private static final long START_SECONDS = 120;

    private final Process process;
    private final int port;

    private PrismServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Installs Prism into a directory, unless it is there. */
    static void install(Path home) throws IOException, InterruptedException {
        if (Files.exists(cli(home))) {
            return;
        }
        Files.createDirectories(home);
        Path log = home.resolve("npm.log");
        Process npm = new ProcessBuilder(
                        "npm",
                        "install",
                        "--silent",
                        "--no-audit",
                        "--no-fund",
                        "--prefix",
                        home.toString(),
                        "@stoplight/prism-cli@" + VERSION)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (npm.waitFor() != 0 || !Files.exists(cli(home))) {
            throw new IOException("npm can't install @stoplight/prism-cli; see " + log);
        }
    }

    private static Path cli(Path home) {
        return home.resolve(Path.of("node_modules", "@stoplight", "prism-cli", "dist", "index.js"));
    }

    /** What Prism refuses besides a request that breaks the document. */
    enum Checks {
        REQUESTS,
        /** Its own answer, made from the document's examples, where that breaks the document, too. */
        REQUESTS_AND_ANSWERS,
        /** The same, but its answers are made up to fit the schemas, whatever the examples are. */
        REQUESTS_AND_FITTING_ANSWERS
    }

    /** Begins to start; {@link #awaitStart()} says when it is there. */
    static PrismServer start(Path home, Path document, Checks checks) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of("node", cli(home).toString(), "mock"));
        if (checks != Checks.REQUESTS) {
            command.add("--errors");
        }
        if (checks == Checks.REQUESTS_AND_FITTING_ANSWERS) {
            command.addAll(List.of("--dynamic", "--seed", "1"));
        }
        command.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port), document.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new PrismServer(process, port);
    }

    void awaitStart() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        StringBuilder seen = new StringBuilder();
        for (String line = out.readLine(); line != null && System.nanoTime() < deadline; line = out.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("Prism is listening")) {
                Thread drain = new Thread(() -> drain(out), "prism-output");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        throw new IOException("Prism didn't start:\n" + seen);
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

    String url() {
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
            throw new UncheckedIOException(new IOException("interrupted while Prism stopped", e));
        }
    }
}
