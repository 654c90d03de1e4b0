package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.ChildJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Time and memory grow no faster than a document, whatever it has much of. Each kind is generated in two sizes. */
class GrowthTest {
    private static final int SMALL = 1_000;
    private static final int TIMES = 4;

    /** Linear growth is 4; quadratic growth is 16. */
    private static final double MAX_GROWTH = 9;

    /** What is over sooner than this says nothing. */
    private static final double MIN_SECONDS = 0.4;

    private static final List<String> WHATS = List.of("time", "memory", "time under a lock", "memory under a lock");

    private static final String ANSWER = "\"responses\": {\"204\": {\"description\": \"ok\"}}";
    private static final String THING =
            "\"content\": {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Thing\"}}}";

    /** Documents by what they have much of. */
    private static final Map<String, IntFunction<String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(
                "operations", n -> paths(list(n, i -> operation("/a/" + i, "t", "\"operationId\": \"op" + i + "\""))));
        KINDS.put(
                "operations without a name", n -> paths(list(n, i -> operation("/a/b" + i + "/c", "t", "\"x-a\": 1"))));
        KINDS.put(
                "operations of one name",
                n -> paths(list(n, i -> operation("/a/b" + i + "/c", "t", "\"operationId\": \"same\""))));
        KINDS.put("tags", n -> paths(list(n, i -> operation("/a/" + i, "t" + i, "\"operationId\": \"op" + i + "\""))));
        KINDS.put(
                "parameters",
                n -> paths(operation("/a", "t", "\"parameters\": [" + list(n, GrowthTest::parameter) + "]")));
        KINDS.put(
                "required parameters",
                n -> paths(operation(
                        "/a",
                        "t",
                        "\"parameters\": ["
                                + list(n, i -> parameter(i).replace("\"schema\"", "\"required\": true, \"schema\""))
                                + "]")));
        KINDS.put(
                "schemas",
                n -> document(
                        operation("/a", "t", "\"x-a\": 1"),
                        list(
                                n,
                                i -> "\"S" + i
                                        + "\": {\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#/components/schemas/S"
                                        + (i + 1) % n + "\"}}}")));
        KINDS.put(
                "children",
                n -> document(
                        operation("/a", "t", "\"x-a\": 1"),
                        list(
                                n,
                                i -> "\"S" + i
                                        + "\": {\"allOf\": [{\"$ref\": \"#/components/schemas/Thing\"}, {\"properties\": {\"b\": {\"type\": \"string\"}}}]}")));
        KINDS.put(
                "equal types",
                n -> document(
                        operation("/a", "t", "\"x-a\": 1"),
                        list(
                                n,
                                i -> "\"S" + i
                                        + "\": {\"type\": \"object\", \"properties\": {\"b\": {\"type\": \"object\", \"properties\": {\"c\": {\"type\": \"string\", \"enum\": [\"x\", \"y\", \"z"
                                        + i % 2 + "\"]}}}}}")));
        KINDS.put(
                "variants",
                n -> document(
                        operation(
                                "/a",
                                "t",
                                "\"requestBody\": {\"content\": {\"application/json\": {\"schema\": {\"oneOf\": ["
                                        + list(n, i -> "{\"$ref\": \"#/components/schemas/S" + i + "\"}") + "]}}}}"),
                        list(
                                n,
                                i -> "\"S" + i + "\": {\"type\": \"object\", \"required\": [\"a" + i
                                        + "\"], \"properties\": {\"a" + i + "\": {\"type\": \"string\"}}}")));
        KINDS.put(
                "media types",
                n -> paths(operation(
                        "/a",
                        "t",
                        "\"requestBody\": {\"content\": {"
                                + list(
                                        n,
                                        i -> "\"application/x" + i
                                                + "+json\": {\"schema\": {\"$ref\": \"#/components/schemas/Thing\"}}")
                                + "}}")));
        KINDS.put(
                "links",
                n -> paths(list(
                        n,
                        i -> "\"/a/" + i + "\": {\"get\": {\"operationId\": \"op" + i
                                + "\", \"tags\": [\"t\"], \"responses\": {\"200\": {\"description\": \"ok\", " + THING
                                + ", \"links\": {\"next\": {\"operationId\": \"op" + (i + 1) % n + "\"}}}}}}")));
        KINDS.put(
                "headers",
                n -> paths(
                        "\"/a\": {\"get\": {\"tags\": [\"t\"], \"responses\": {\"204\": {\"description\": \"ok\", \"headers\": {"
                                + list(n, i -> "\"X-" + i + "\": {\"schema\": {\"type\": \"string\"}}") + "}}}}}"));
        KINDS.put(
                "answers of errors",
                n -> paths(list(
                        n,
                        i -> "\"/a/" + i
                                + "\": {\"get\": {\"tags\": [\"t\"], \"responses\": {\"404\": {\"description\": \"no "
                                + i + "\", " + THING + "}}}}")));
        KINDS.put(
                "security schemes",
                n -> paths(operation("/a", "t", "\"security\": [" + list(n, i -> "{\"k" + i + "\": []}") + "]"))
                        .replace(
                                "\"schemas\": {",
                                "\"securitySchemes\": {"
                                        + list(
                                                n,
                                                i -> "\"k" + i
                                                        + "\": {\"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-"
                                                        + i + "\"}")
                                        + "}, \"schemas\": {"));
    }

    /** How many of a kind the guard against hanging generates: {@code -Dsdkpoet.growth=100000} takes minutes. */
    private static final String COUNT = "sdkpoet.growth";

    @TempDir
    Path directory;

    private static String list(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", "));
    }

    private static String parameter(int i) {
        return "{\"name\": \"p" + i + "\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}";
    }

    private static String operation(String path, String tag, String more) {
        return "\"" + path + "\": {\"post\": {\"tags\": [\"" + tag + "\"], " + more + ", " + ANSWER + "}}";
    }

    private static String paths(String paths) {
        return document(paths, "\"Other\": {}");
    }

    private static String document(String paths, String schemas) {
        return """
                {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://example.com"}],
                 "paths": {%s},
                 "components": {"schemas": {"Thing": {"type": "object", "properties": {"name": {"type": "string"}}}, %s}}}
                """.formatted(paths, schemas);
    }

    // G59, G60, G73, G76
    @Test
    @Timeout(1200)
    void time_and_memory_grow_no_faster_than_the_document() throws Exception {
        for (String kind : KINDS.keySet()) {
            String output = ChildJvm.run("-Xmx1g", Program.class, directory.toString(), kind);
            assertThat(output).as(kind).matches("\\S+ \\S+ \\S+ \\S+");
            String[] growth = output.split(" ", -1);

            for (int i = 0; i < WHATS.size(); i++) {
                assertThat(Double.parseDouble(growth[i]))
                        .as("%s of %s", WHATS.get(i), kind)
                        .isLessThan(MAX_GROWTH);
            }
        }
    }

    // G73, G76
    @Test
    @Timeout(600)
    void very_many_operations_of_one_tag_and_parameters_of_one_operation_end() throws Exception {
        for (String kind : new String[] {"operations", "parameters"}) {
            assertThat(ChildJvm.run(
                            "-Xmx2g", Guard.class, directory.toString(), kind, System.getProperty(COUNT, "15000")))
                    .as(kind)
                    .startsWith("generated ");
        }
    }

    private static GenerationPlan plan(Path directory, String kind, int count, boolean tests) throws IOException {
        Path file =
                Files.writeString(directory.resolve("api.json"), KINDS.get(kind).apply(count));
        return new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", file, "api.json"))
                        .basePackage("example")
                        .layout(tests ? Layout.PROJECT : Layout.SOURCES)
                        .tests(tests)
                        .fakes(tests)
                        .lockFile(lock(directory))
                        .output(directory.resolve("out"))
                        .build());
    }

    /** Where the lock of a client is, if there is one. */
    private static Path lock(Path directory) {
        return directory.resolve("sdkpoet.lock");
    }

    /** Prints by which factor time and memory grow, without a lock and then with one. */
    static final class Program {
        private static final com.sun.management.ThreadMXBean THREADS =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            // All in this thread, whose time and memory are measured.
            System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "0");
            Path directory = Path.of(arguments[0]);
            String kind = arguments[1];
            Files.deleteIfExists(lock(directory));
            measure(directory, kind, SMALL);
            Measured small = measure(directory, kind, SMALL);
            Measured large = measure(directory, kind, TIMES * SMALL);
            Measured smallLocked = measureLocked(directory, kind, SMALL, small.plan());
            Measured largeLocked = measureLocked(directory, kind, TIMES * SMALL, large.plan());
            System.out.println(large.growth(small) + " " + largeLocked.growth(smallLocked));
        }

        private static Measured measureLocked(Path directory, String kind, int count, GenerationPlan before)
                throws IOException {
            Files.writeString(lock(directory), before.lock().text());
            return measure(directory, kind, count);
        }

        private static Measured measure(Path directory, String kind, int count) throws IOException {
            long start = THREADS.getCurrentThreadCpuTime();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            GenerationPlan plan = plan(directory, kind, count, true);
            return new Measured(
                    plan,
                    (THREADS.getCurrentThreadCpuTime() - start) / 1e9,
                    THREADS.getCurrentThreadAllocatedBytes() - before);
        }

        private record Measured(GenerationPlan plan, double seconds, double bytes) {
            String growth(Measured smaller) {
                double time = seconds < MIN_SECONDS ? 0 : seconds / smaller.seconds;
                return time + " " + bytes / smaller.bytes;
            }
        }
    }

    /** Generates many of a kind. */
    static final class Guard {
        private Guard() {}

        public static void main(String[] arguments) throws IOException {
            int count = Integer.parseInt(arguments[2]);
            int files = plan(Path.of(arguments[0]), arguments[1], count, false)
                    .tree()
                    .files()
                    .size();
            System.out.println("generated " + files + " files");
        }
    }
}
