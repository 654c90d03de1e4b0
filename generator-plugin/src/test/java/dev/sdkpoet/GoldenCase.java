package dev.sdkpoet;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/cases}: documents, and in {@code expected} what they become.
 *
 * <p>{@code case.properties} is optional. {@code documents} lists {@code name=file} pairs, separated by spaces (default: {@code
 * openapi.yaml} without a name); {@code project=true} expects everything that {@code layout=project} writes (default: the Java
 * files, without the runtime); {@code runtime=true} expects the runtime, too. {@code tests=true} and {@code fakes=true} ask for those, and
 * expect what of them depends on the document; {@code docs=true} expects the Markdown docs of APIs, {@code
 * readme=true} the README. {@code jackson=2,3} is that setting.
 *
 * @param folder the case's folder
 */
record GoldenCase(Path folder) {
    static final Path CASES = Path.of("src", "test", "resources", "cases");
    static final String PACKAGE = "example";

    private static final String JAVA = "src/main/java/";
    private static final String TEST = "src/test/java/";
    private static final String RUNTIME = PACKAGE + "/runtime/";

    /** What all tests and fakes share. */
    private static final Pattern SHARED = Pattern.compile(TEST + PACKAGE + "/(testing/.*|fake/(Fake|package-info).*)");

    private static final Pattern API_DOCS = Pattern.compile("docs/\\w+Api\\.md");

    /**
     * What became of a case.
     *
     * @param files every file that would be written; empty when the document was refused
     * @param problems what was said about the document, a line each
     */
    record Outcome(SortedMap<String, String> files, String problems) {}

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    Outcome run() throws IOException {
        try {
            GenerationPlan plan = new SdkGenerator().plan(request(Layout.PROJECT));
            return new Outcome(plan.tree().files(), lines(plan.problems()));
        } catch (GenerationException e) {
            return new Outcome(new TreeMap<>(), lines(e.problems()));
        }
    }

    private GenerationRequest request(Layout layout) throws IOException {
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage(PACKAGE)
                .clientName("ExampleClient")
                .layout(layout)
                .wholeRuntime(true)
                .jackson(jackson())
                .tests(Boolean.parseBoolean(properties().getProperty("tests")))
                .fakes(Boolean.parseBoolean(properties().getProperty("fakes")))
                .output(Path.of("target", "cases", folder.getFileName().toString()));
        for (String document :
                properties().getProperty("documents", "=openapi.yaml").split(" +")) {
            String[] parts = document.split("=", 2);
            request.document(new DocumentSource(parts[0], folder.resolve(parts[1]), parts[1]));
        }
        return request.build();
    }

    private List<JacksonVersion> jackson() throws IOException {
        String numbers = properties().getProperty("jackson", "");
        return Stream.of(JacksonVersion.values())
                .filter(version -> numbers.contains(version.number()))
                .toList();
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        Path file = folder.resolve("case.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static String lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem + "\n")
                .collect(Collectors.joining());
    }

    /** What should stand in {@code expected} for this outcome. */
    SortedMap<String, String> golden(Outcome outcome) throws IOException {
        boolean project = Boolean.parseBoolean(properties().getProperty("project"));
        boolean runtime = Boolean.parseBoolean(properties().getProperty("runtime"));
        boolean readme = Boolean.parseBoolean(properties().getProperty("readme"));
        boolean docs = Boolean.parseBoolean(properties().getProperty("docs"));
        SortedMap<String, String> golden = new TreeMap<>();
        outcome.files().forEach((path, text) -> {
            boolean isRuntime = path.startsWith(JAVA + RUNTIME);
            if (project && !isRuntime) {
                golden.put(path, text);
            } else if ((path.startsWith(JAVA + PACKAGE) && !isRuntime) || (runtime && isRuntime)) {
                golden.put(path.substring(JAVA.length()), text);
            } else if (docs && API_DOCS.matcher(path).matches() || readme && path.equals("README.md")) {
                golden.put(path, text);
            } else if (path.startsWith(TEST) && !SHARED.matcher(path).matches()) {
                golden.put(path, text);
            }
        });
        if (!outcome.problems().isEmpty()) {
            golden.put("problems.txt", outcome.problems());
        }
        return golden;
    }

    /** What stands there. */
    SortedMap<String, String> expected() throws IOException {
        SortedMap<String, String> expected = new TreeMap<>();
        Path root = folder.resolve("expected");
        if (Files.isDirectory(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    expected.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return expected;
    }

    void rewrite(Map<String, String> golden) throws IOException {
        Path root = folder.resolve("expected");
        for (String path : expected().keySet()) {
            if (!golden.containsKey(path)) {
                Files.delete(root.resolve(path));
            }
        }
        for (Map.Entry<String, String> file : golden.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** The Java sources of the client, by path; without the module, since each case is compiled on the class path. */
    static SortedMap<String, String> sources(Outcome outcome, boolean runtime) {
        SortedMap<String, String> sources = new TreeMap<>();
        outcome.files().forEach((path, text) -> {
            if (path.startsWith(JAVA + PACKAGE) && path.startsWith(JAVA + RUNTIME) == runtime) {
                sources.put(path.substring(JAVA.length()), text);
            } else if (path.startsWith(TEST) && !runtime) {
                sources.put(path.substring(TEST.length()), text);
            }
        });
        return sources;
    }

    /** Writes sources that don't compile, and why, to where one can look at them. */
    Path dump(Map<String, String> sources, InMemoryCompiler.Result result) throws IOException {
        Path dump = Path.of("target", "cases", folder.getFileName().toString()).toAbsolutePath();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = dump.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        Files.writeString(dump.resolve("errors.txt"), result.errors());
        return dump;
    }

    boolean isRefused(Outcome outcome) {
        return outcome.problems().lines().anyMatch(line -> line.startsWith(Severity.ERROR.toString()));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
