package dev.sdkpoet.twilio.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.everything.EverythingClient;
import dev.sdkpoet.everything.model.Customer;
import dev.sdkpoet.twilio.chat.RecordingServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java examples of the project's README and of the runtime's Javadoc compile, each as the body of a method. Some of
 * them run, too.
 */
class ReadmeExamplesTest {
    private static final Pattern JAVA_BLOCK =
            Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String JDK = """
            import java.net.*;
            import java.net.http.HttpClient;
            import java.nio.file.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.*;
            """;
    private static final String OF_TWILIO = """
            import static org.assertj.core.api.Assertions.*;
            import static org.mockito.Mockito.*;
            import dev.sdkpoet.twilio.chat.*;
            import dev.sdkpoet.twilio.chat.fake.*;
            import dev.sdkpoet.twilio.chat.runtime.*;
            import dev.sdkpoet.twilio.chat.v2.api.*;
            import dev.sdkpoet.twilio.chat.v2.model.*;
            """;
    private static final String OF_OTHERS = """
            import static org.assertj.core.api.Assertions.*;
            import com.fasterxml.jackson.core.type.TypeReference;
            import com.fasterxml.jackson.databind.ObjectMapper;
            import dev.sdkpoet.everything.api.*;
            import dev.sdkpoet.everything.model.*;
            import dev.sdkpoet.everything.runtime.*;
            """;
    private static final Pattern OTHERS = Pattern.compile("\\b(?:files|completions|customers)\\.|\\(customer\\)");

    /** What a user of the client tests. */
    private static final String WELCOME = """
            record Welcome(TwilioChat client) {
                String invite(String name) {
                    return client.v2().invites().createInvite("IS1", "CH1", name).sid();
                }
            }
            """;

    /** What a document with uploads, downloads and events becomes. */
    private static final String FILES = """
            interface Files {
                void upload(Upload file);
                BinaryResponse download(String name);
                EventStream<JsonValue> watch();
            }
            """;

    @TempDir
    Path classes;

    @Test
    void every_example_compiles() throws IOException {
        List<Source> sources = examples(JAVA_BLOCK, Files.readString(Path.of("..", "README.md")));
        assertThat(sources).hasSizeGreaterThan(3);
        assertCompile(sources);
    }

    @Test
    void every_example_in_the_javadoc_of_the_runtime_compiles() throws IOException {
        StringBuilder javadoc = new StringBuilder();
        try (Stream<Path> sources =
                Files.list(Path.of("..", "runtime", "src", "main", "java", "dev", "sdkpoet", "runtime"))) {
            for (Path source : sources.sorted().toList()) {
                javadoc.append(Files.readString(source)
                        .replaceAll("(?m)^ *\\* ?", "")
                        .replaceAll("\\bInvite\\b", "ChatV2ServiceChannelInvite"));
            }
        }
        List<Source> sources = examples(Pattern.compile("(?s)<pre>\\{@code\n(.*?)}</pre>"), javadoc.toString());
        assertThat(sources).hasSizeGreaterThan(3);
        assertCompile(sources);
    }

    @Test
    void each_answer_is_read_by_its_own_method() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            String events = "data: {\"text\":\"Hel\"}\n\ndata: {\"text\":\"lo\"}\n\n";
            server.answers(
                    Answer.json(200, "{\"text\":\"Hello\"}"),
                    new Answer(200, Map.of("Content-Type", "text/event-stream"), events.getBytes(UTF_8)));
            assertThat(run("createCompletionAsEventStream", client(server).completions()))
                    .isEqualTo("Hello");
            assertThat(server.requests())
                    .extracting(request -> request.header("Accept") + " " + request.body())
                    .containsExactly(
                            "application/json {\"prompt\":\"Hello\"}",
                            "text/event-stream {\"prompt\":\"Hello\",\"stream\":true}");
        }
    }

    @Test
    void pages_follow_the_last_item() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            server.answers(
                    Answer.json(200, "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"has_more\":true}"),
                    Answer.json(200, "{\"data\":[{\"id\":\"c\"}],\"has_more\":false}"));
            assertThat(run("each.id()", client(server).customers())).isEqualToIgnoringNewLines("a\nb\nc\n");
            assertThat(server.requests())
                    .extracting(RecordingServer.Request::rawQuery)
                    .containsExactly("limit=50", "limit=50&starting_after=b");
        }
    }

    @Test
    void jackson_writes_and_reads_models() throws Exception {
        run("findAndRegisterModules", Customer.fromJson("{\"id\":\"a\",\"plan\":{\"price\":1.10}}"));
    }

    @Test
    void mocks_know_equal_options() throws Exception {
        run("mock()");
    }

    private static EverythingClient client(RecordingServer server) {
        return EverythingClient.builder().serverUrl(server.url()).build();
    }

    /** What the example with a certain code prints. */
    private String run(String code, Object... given) throws Exception {
        Source source = examples(JAVA_BLOCK, Files.readString(Path.of("..", "README.md"))).stream()
                .filter(each -> each.text.contains(code))
                .findFirst()
                .orElseThrow();
        assertCompile(List.of(source));
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, UTF_8));
            Method example = Stream.of(loader.loadClass(source.name).getDeclaredMethods())
                    .filter(method -> method.getName().equals("example"))
                    .findFirst()
                    .orElseThrow();
            example.setAccessible(true);
            example.invoke(
                    null,
                    Stream.of(example.getParameterTypes())
                            .map(type -> Stream.of(given)
                                    .filter(type::isInstance)
                                    .findFirst()
                                    .orElse(null))
                            .toArray());
        } finally {
            System.setOut(out);
        }
        return printed.toString(UTF_8);
    }

    private static List<Source> examples(Pattern pattern, String text) {
        List<Source> sources = new ArrayList<>();
        Matcher block = pattern.matcher(text);
        while (block.find()) {
            if (!block.group(1).contains("Order.builder()")) { // of a client that BuildersTest makes, and runs it with
                sources.add(new Source("Example" + sources.size(), block.group(1)));
            }
        }
        return sources;
    }

    private void assertCompile(List<Source> sources) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, List.of("-d", classes.toString(), "-proc:none"), null, sources)
                .call();

        assertThat(problems.getDiagnostics()).isEmpty();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String example) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.name = name;
            boolean ofTwilio = !OTHERS.matcher(example).find();
            String given = "String serviceSid, String channelSid, String sid"
                    + (ofTwilio
                            ? ""
                            : ", Files files, CompletionsApi completions, CustomersApi customers, Customer customer")
                    + (ofTwilio && !example.contains("ChatV2InviteApi invites =") ? ", ChatV2InviteApi invites" : "");
            this.text = (ofTwilio ? OF_TWILIO : OF_OTHERS) + JDK + "abstract class " + name + " {\n"
                    + (ofTwilio ? WELCOME : FILES) + "static void example(" + given + ") throws Exception {\n" + example
                    + "}\n}\n";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
