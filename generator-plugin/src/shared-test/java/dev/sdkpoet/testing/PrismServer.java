package dev.sdkpoet.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stoplight's Prism as a server that responds from a document, and with an error if a request breaks it. */
public final class PrismServer implements AutoCloseable {
    private static final String VERSION = "5.14.2";

    private final NodeServer server;

    private PrismServer(NodeServer server) {
        this.server = server;
    }

    /** Installs Prism into a directory, unless it is there. */
    public static void install(Path home) throws IOException, InterruptedException {
        NodePackages.install(home, "@stoplight/prism-cli@" + VERSION);
    }

    private static Path cli(Path home) {
        return home.resolve(Path.of("node_modules", "@stoplight", "prism-cli", "dist", "index.js"));
    }

    /** What Prism refuses besides a request that breaks the document. */
    public enum Checks {
        REQUESTS,
        /** Also its own response, made from the document's examples, if it breaks the document. */
        REQUESTS_AND_RESPONSES,
        /** The same, but its responses are generated to fit the schemas, whatever the examples are. */
        REQUESTS_AND_FITTING_RESPONSES
    }

    /** Begins to start; {@link #awaitStart()} says when it is there. */
    public static PrismServer start(Path home, Path document, Checks checks) throws IOException {
        return new PrismServer(
                NodeServer.start(port -> command(home, document, checks, port), Map.of(), "Prism is listening"));
    }

    private static List<String> command(Path home, Path document, Checks checks, int port) {
        List<String> command = new ArrayList<>(List.of("node", cli(home).toString(), "mock"));
        if (checks != Checks.REQUESTS) {
            command.add("--errors");
        }
        if (checks == Checks.REQUESTS_AND_FITTING_RESPONSES) {
            command.addAll(List.of("--dynamic", "--seed", "1"));
        }
        command.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port), document.toString()));
        return command;
    }

    public void awaitStart() throws IOException {
        server.awaitStart();
    }

    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
