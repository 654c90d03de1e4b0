package dev.sdkpoet.conformance;

import dev.sdkpoet.testing.NodePackages;
import dev.sdkpoet.testing.NodeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** TypeSpec's scenarios, as the OpenAPI documents that its own emitter makes of them. */
final class HttpSpecsSuite implements Suite {
    private static final String NAME = "http-specs";
    private static final String[] PACKAGES = {
        "--legacy-peer-deps", // the scenarios name older companions than the emitter does
        "@typespec/compiler@1.16.0",
        "@typespec/openapi3@1.16.0",
        "@typespec/http@1.16.0",
        "@typespec/openapi@1.16.0",
        "@typespec/rest@0.81.0",
        "@typespec/versioning@0.81.0",
        "@typespec/xml@0.80.0",
        "@typespec/events@0.81.0",
        "@typespec/streams@0.81.0",
        "@typespec/sse@0.81.0",
        "@typespec/http-specs@0.1.0-alpha.33-dev.3",
        "@typespec/spector@0.1.0-alpha.24-dev.2",
        "node@22.23.3" // the emitter needs a newer one than LTS
    };
    private static final long EMIT_MINUTES = 3;

    private final NodePackages packages;
    private final NodeServer server;

    private HttpSpecsSuite(NodePackages packages, NodeServer server) {
        this.packages = packages;
        this.server = server;
    }

    /** @param home gets a directory for the server */
    static HttpSpecsSuite start(Path home) throws IOException, InterruptedException {
        NodePackages packages = NodePackages.install(home.resolve(NAME), PACKAGES);
        Path loopback = Resources.copy("loopback.cjs", packages.home());
        NodeServer server = NodeServer.start(
                port -> List.of(
                        node(packages),
                        "--require",
                        loopback.toString(),
                        packages.file("@typespec/spector/cmd/cli.mjs").toString(),
                        "serve",
                        packages.file("@typespec/http-specs/specs").toString(),
                        "--port",
                        Integer.toString(port),
                        "--coverageFile",
                        packages.home().resolve("coverage.json").toString()),
                Map.of(),
                "Started server");
        HttpSpecsSuite suite = new HttpSpecsSuite(packages, server);
        suite.emit();
        server.awaitStart();
        return suite;
    }

    private static String node(NodePackages packages) {
        return packages.file("node/bin/node").toString();
    }

    private Path emitted() {
        return packages.home().resolve("openapi");
    }

    /** Makes the OpenAPI documents, unless they are there. */
    private void emit() throws IOException, InterruptedException {
        Path done = emitted().resolve("done.txt");
        if (Files.exists(done)) {
            return;
        }
        Path sources = TypeSpecSources.copy(
                packages.file("@typespec/http-specs/specs"), packages.home().resolve("specs"));
        Path log = packages.home().resolve("emit.log");
        Process emitter = new ProcessBuilder(
                        node(packages),
                        Resources.copy("emit-openapi.mjs", packages.home()).toString(),
                        sources.toString(),
                        emitted().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!emitter.waitFor(EMIT_MINUTES, TimeUnit.MINUTES)) {
            emitter.destroyForcibly();
            throw new IOException("TypeSpec takes more than " + EMIT_MINUTES + " minutes");
        }
        if (emitter.exitValue() != 0) {
            throw new IOException("TypeSpec can't emit OpenAPI; see " + log);
        }
        TypeSpecSources.restoreNames(emitted());
        Files.writeString(done, "");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Path> documents() {
        try (Stream<Path> files = Files.walk(emitted())) {
            Map<String, Path> documents = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file ->
                            documents.put(emitted().relativize(file).toString().replace('\\', '/'), file));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Assets assets() {
        return new Assets(packages.file("@typespec/http-specs/assets"));
    }

    @Override
    public String url() {
        return server.url().replace("127.0.0.1", "localhost"); // as the links in its answers have it
    }

    @Override
    public Map<String, Map<String, Boolean>> coverage() throws IOException, InterruptedException {
        Map<String, Boolean> seen = new TreeMap<>();
        Coverage.of(url() + "/.coverage")
                .path(0)
                .path("results")
                .properties()
                .forEach(scenario -> seen.put(
                        scenario.getKey(), scenario.getValue().textValue().equals("pass")));
        return Map.of("scenarios", seen);
    }

    @Override
    public void close() {
        server.close();
    }
}
