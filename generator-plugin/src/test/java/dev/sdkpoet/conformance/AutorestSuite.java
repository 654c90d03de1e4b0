package dev.sdkpoet.conformance;

import dev.sdkpoet.testing.NodePackages;
import dev.sdkpoet.testing.NodeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Microsoft's test server of AutoRest, with its Swagger 2.0 documents. */
final class AutorestSuite implements Suite {
    private static final String NAME = "autorest";
    private static final String PACKAGE = "@microsoft.azure/autorest.testserver";
    private static final String VERSION = "3.3.51";

    private final Path root;
    private final NodeServer server;

    private AutorestSuite(Path root, NodeServer server) {
        this.root = root;
        this.server = server;
    }

    /** @param home gets a directory for the server */
    static AutorestSuite start(Path home) throws IOException, InterruptedException {
        NodePackages packages = NodePackages.install(home.resolve(NAME), PACKAGE + "@" + VERSION);
        Path loopback = Resources.copy("loopback.cjs", packages.home());
        NodeServer server = NodeServer.start(
                port -> List.of(
                        "node",
                        "--require",
                        loopback.toString(),
                        packages.file(PACKAGE).resolve("dist/cli/cli.js").toString(),
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--coverageDirectory",
                        packages.home().resolve("coverage").toString()),
                Map.of(),
                "Started server");
        server.awaitStart();
        return new AutorestSuite(packages.file(PACKAGE), server);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Path> documents() {
        try (Stream<Path> files = Files.list(root.resolve("swagger"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), Function.identity(), (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Assets assets() {
        return new Assets(root.resolve("routes"));
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public void clear() throws IOException, InterruptedException {
        Coverage.clear(url() + "/report/clear");
    }

    @Override
    public Map<String, Map<String, Boolean>> coverage() throws IOException, InterruptedException {
        Map<String, Map<String, Boolean>> groups = new LinkedHashMap<>();
        groups.put("main", coverage("/report"));
        groups.put("optional", coverage("/report/optional"));
        return groups;
    }

    private Map<String, Boolean> coverage(String path) throws IOException, InterruptedException {
        Map<String, Boolean> seen = new TreeMap<>();
        Coverage.of(url() + path)
                .properties()
                .forEach(scenario ->
                        seen.put(scenario.getKey(), scenario.getValue().intValue() > 0));
        return seen;
    }

    @Override
    public void close() {
        server.close();
    }
}
