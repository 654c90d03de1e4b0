package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The transports of docs/integrations.md pass the tests of the default one, but for those that the page's table names.
 */
@DisabledIfSystemProperty(
        named = "invoker.skip",
        matches = ".*",
        disabledReason = "like builds of the invoker, these tests once are enough")
class TransportsTest {
    private static final Path PAGE = Path.of("..", "docs", "integrations.md");
    private static final Pattern JAVA_BLOCK =
            Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("^public .*?class (\\w+Transport)\\b", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Test\\.\\w+)`");

    private static final List<DiscoverySelector> TESTS = Stream.concat(
                    Stream.of(
                                    CredentialsTest.class,
                                    DesyncTest.class,
                                    ErrorsTest.class,
                                    FaultTest.class,
                                    FormTest.class,
                                    HostileServerTest.class,
                                    InterceptorTest.class,
                                    MultipartTest.class,
                                    PathParameterTest.class,
                                    RequestTest.class,
                                    RetryTest.class,
                                    SecretsTest.class,
                                    StreamTest.class,
                                    UploadTest.class)
                            .map(test -> selectClass(test)),
                    Stream.of( // not all of these classes, which take long
                            selectMethod(DeadlineTest.class, "a_download_byte_by_byte_ends"),
                            selectMethod(DeadlineTest.class, "silence_after_a_comment_does_not_begin_anew"),
                            selectMethod(DeadlineTest.class, "time_between_the_reads_of_a_download_does_not_count"),
                            selectMethod(
                                    ServerWordsTest.class,
                                    "no_words_of_the_jdk_about_an_answer_are_shown",
                                    String.class)))
            .toList();

    private static final String BROKEN = """
            import dev.sdkpoet.runtime.HttpTransport;
            import java.io.ByteArrayInputStream;
            import java.io.InputStream;
            import java.io.SequenceInputStream;
            import java.util.Map;

            public final class BrokenTransport extends BlockingTransport {
                @Override
                protected Exchange prepare(Request request, Content content) {
                    return new Exchange() {
                        @Override
                        public Response execute() {
                            InputStream end = new InputStream() {
                                @Override
                                public int read() {
                                    throw new IllegalStateException("secret words");
                                }
                            };
                            return new Response(
                                    200, Map.of(), new SequenceInputStream(new ByteArrayInputStream(new byte[] {'{'}), end));
                        }

                        @Override
                        public void cancel() {}
                    };
                }
            }
            """;

    @TempDir
    Path classes;

    @Test
    void both_pass_the_tests_of_the_default_but_for_what_the_page_says() throws Exception {
        compile();
        try (URLClassLoader loader = loader()) {
            Constructor<?> okhttp = loader.loadClass("OkHttpTransport").getConstructor(OkHttpClient.class);
            HttpTransport apache = (HttpTransport) loader.loadClass("ApacheTransport")
                    .getConstructor(HttpClientConnectionManager.class)
                    .newInstance(PoolingHttpClientConnectionManagerBuilder.create()
                            .setMaxConnPerRoute(1000)
                            .setMaxConnTotal(1000)
                            .build());
            Run first = new Run((HttpTransport) okhttp.newInstance(new OkHttpClient()), TESTS);
            Run second = new Run(apache, TESTS);
            ConnectionPool none = new ConnectionPool(0, 1, TimeUnit.SECONDS); // as the page has it
            Run third = new Run(
                    (HttpTransport) okhttp.newInstance(
                            new OkHttpClient.Builder().connectionPool(none).build()),
                    List.of(selectClass(DesyncTest.class)));

            assertThat(first.failures().keySet()).as("%s", first.failures).isEqualTo(differences("OkHttp"));
            assertThat(second.failures().keySet()).as("%s", second.failures).isEqualTo(differences("Apache"));
            assertThat(third.failures()).isEmpty();
            assertThat(first.passed.get()).isGreaterThan(200);
            assertThat(second.passed.get()).isGreaterThan(first.passed.get());
        }
    }

    @Test
    void what_belongs_to_the_okhttp_client_changes_no_request() throws Exception {
        compile();
        okhttp3.Interceptor changing = chain ->
                chain.proceed(chain.request().newBuilder().header("X-Own", "1").build());
        try (URLClassLoader loader = loader();
                TestServer server = TestServer.answering(TestServer.Answer.json("{}"))) {
            HttpTransport transport = (HttpTransport) loader.loadClass("OkHttpTransport")
                    .getConstructor(OkHttpClient.class)
                    .newInstance(new OkHttpClient.Builder()
                            .addInterceptor(changing)
                            .addNetworkInterceptor(changing)
                            .build());
            TestClient.of(server.url())
                    .transport(transport)
                    .build()
                    .request(TestClient.get("/x"))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(server.request().header("X-Own")).isNull();
        }
    }

    /** Streams of other libraries also throw what isn't an IOException, for example when somebody else has closed them. */
    @Test
    void whatever_a_stream_throws_is_a_failure_of_the_call() throws Exception {
        compile(new Source("BrokenTransport", BROKEN));
        try (URLClassLoader loader = loader()) {
            HttpTransport transport = (HttpTransport)
                    loader.loadClass("BrokenTransport").getConstructor().newInstance();
            ApiClient client = TestClient.of("https://a.test")
                    .transport(transport)
                    .maxRetries(0)
                    .attemptTimeout(Duration.ofSeconds(20))
                    .build();

            ApiCall<JsonValue> whole = client.request(TestClient.get("/x")).json(Codecs.ANY);
            assertThatThrownBy(whole::execute).hasMessage("GET /x: 200, but its body broke off");
            try (BinaryResponse arriving =
                    client.request(TestClient.get("/x")).binary().execute()) {
                assertThatThrownBy(arriving::readAllBytes)
                        .isInstanceOf(IOException.class)
                        .hasStackTraceContaining("IllegalStateException");
            }
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    private void compile(Source... more) throws IOException {
        List<Source> sources = JAVA_BLOCK
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1).replace("dev.sdkpoet.twilio.chat.runtime", "dev.sdkpoet.runtime"))
                .flatMap(code -> NAME.matcher(code).results().map(name -> new Source(name.group(1), code)))
                .toList();
        assertThat(sources).hasSize(3);
        StringWriter problems = new StringWriter();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        problems,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-Xlint:all", "-proc:none"),
                        null,
                        Stream.concat(sources.stream(), Stream.of(more)).toList())
                .call();
        assertThat(problems).hasToString("");
    }

    /** The tests that the rows of a transport name in the page's table, and those of both. */
    private static Set<String> differences(String transport) throws IOException {
        return Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| " + transport + " |") || line.startsWith("| both |"))
                .flatMap(line -> TEST.matcher(line).results().map(test -> test.group(1)))
                .collect(Collectors.toSet());
    }

    /** The tests with a transport. */
    private static final class Run implements TestExecutionListener {
        private final CompletableFuture<Void> end;
        private final Map<String, String> failures = new ConcurrentSkipListMap<>();
        private final AtomicInteger passed = new AtomicInteger();

        /** Begins, in a thread of its own: most tests wait. */
        Run(HttpTransport transport, List<DiscoverySelector> tests) {
            end = CompletableFuture.runAsync(
                    () -> {
                        TestClient.TRANSPORT.set(transport);
                        LauncherFactory.create()
                                .execute(
                                        LauncherDiscoveryRequestBuilder.request()
                                                .selectors(tests)
                                                .build(),
                                        this);
                    },
                    task -> new Thread(task, "transport-tests").start());
        }

        Map<String, String> failures() {
            end.join();
            return failures;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == Status.SUCCESSFUL) {
                passed.addAndGet(test.isTest() ? 1 : 0);
                return;
            }
            String name = test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(method -> method.getJavaClass().getSimpleName() + "." + method.getMethodName())
                    .orElse(test.getDisplayName());
            failures.put(name, test.getDisplayName() + ": " + result.getThrowable());
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
