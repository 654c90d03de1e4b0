package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples of the project's README and of the runtime's Javadoc compile, each as the body of a method. */
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
            import dev.sdkpoet.twilio.chat.*;
            import dev.sdkpoet.twilio.chat.fake.*;
            import dev.sdkpoet.twilio.chat.runtime.*;
            import dev.sdkpoet.twilio.chat.v2.api.*;
            import dev.sdkpoet.twilio.chat.v2.model.*;
            """;
    private static final String OF_OTHERS = """
            import dev.sdkpoet.everything.runtime.*;
            """;

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
        assertCompile(examples(JAVA_BLOCK, Files.readString(Path.of("..", "README.md"))));
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
        assertCompile(examples(Pattern.compile("(?s)<pre>\\{@code\n(.*?)}</pre>"), javadoc.toString()));
    }

    private static List<Source> examples(Pattern pattern, String text) {
        List<Source> sources = new ArrayList<>();
        Matcher block = pattern.matcher(text);
        while (block.find()) {
            sources.add(new Source("Example" + sources.size(), block.group(1)));
        }
        return sources;
    }

    private void assertCompile(List<Source> sources) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, List.of("-d", classes.toString(), "-proc:none"), null, sources)
                .call();

        assertThat(sources).hasSizeGreaterThan(3);
        assertThat(problems.getDiagnostics()).isEmpty();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String example) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            boolean ofTwilio = !example.contains("files.");
            String given = "String serviceSid, String channelSid, String sid"
                    + (ofTwilio ? "" : ", Files files")
                    + (ofTwilio && !example.contains("ChatV2InviteApi invites =") ? ", ChatV2InviteApi invites" : "");
            this.text = (ofTwilio ? OF_TWILIO : OF_OTHERS) + JDK + "abstract class " + name + " {\n"
                    + (ofTwilio ? WELCOME : FILES) + "void example(" + given + ") throws Exception {\n" + example
                    + "}\n}\n";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
