package dev.sdkpoet.twilio.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Stoplight's Prism as a server that answers from a document, and with an error where a request breaks it. It is installed below {@code
 * target} on first use.
 */
final class Prism implements AutoCloseable {
    private static final String VERSION = "5.14.2";
    private static final Path HOME = Path.of("target", "prism").toAbsolutePath();
    private static final int START_SECONDS = 60;

    private final Process process;
    private final int port;

    private Prism(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Why Prism can't run here; empty where it can. */
    static Optional<String> missing() {
        if (!runs("node", "--version") || !runs("npm", "--version")) {
            return Optional.of("Node.js and npm aren't installed");
        }
        Path cli = cli();
        if (!Files.exists(cli)
                && !runs(
                        "npm",
                        "install",
                        "--silent",
                        "--no-audit",
                        "--no-fund",
                        "--prefix",
                        HOME.toString(),
                        "@stoplight/prism-cli@" + VERSION)) {
            return Optional.of("npm can't install @stoplight/prism-cli");
        }
        return Files.exists(cli) ? Optional.empty() : Optional.of(cli + " is missing after its installation");
    }

    private static Path cli() {
        return HOME.resolve(Path.of("node_modules", "@stoplight", "prism-cli", "dist", "index.js"));
    }

    private static boolean runs(String... command) {
        try {
            Files.createDirectories(HOME);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(HOME.resolve("npm.log").toFile())
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Prism mock(Path document) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(List.of(
                        "node",
                        cli().toString(),
                        "mock",
                        "--errors",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        document.toString()))
                .redirectErrorStream(true)
                .start();
        Prism prism = new Prism(process, port);
        prism.awaitStart();
        return prism;
    }

    private void awaitStart() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        StringBuilder seen = new StringBuilder();
        for (String line = out.readLine(); line != null && System.nanoTime() < deadline; line = out.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("Prism is listening")) {
                Thread drain = new Thread(() -> out.lines().forEach(each -> {}), "prism-output");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        process.destroyForcibly();
        throw new IOException("Prism didn't start:\n" + seen);
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
