package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.twilio.chat.RecordingServer.Answer;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The packaged jar as a bundle of an OSGi framework. */
class OsgiIT {
    private static final String CALLER = """
            package caller;

            import dev.sdkpoet.twilio.chat.TwilioChat;
            import java.util.function.Function;

            public class Caller implements Function<String, String> {
                @Override
                public String apply(String url) {
                    TwilioChat client = TwilioChat.builder().basicAuth("AC1", "t").serverUrl(url).build();
                    return client.v2().invites().fetchInvite("IS1", "CH1", "IN1").sid();
                }
            }
            """;

    private static final Set<String> IMPORTED_BY_CALLER =
            Set.of("dev.sdkpoet.twilio.chat", "dev.sdkpoet.twilio.chat.v2.api", "dev.sdkpoet.twilio.chat.v2.model");

    @TempDir
    Path work;

    @Test
    void a_bundle_calls_the_client_beside_jackson_core_only() throws Exception {
        Framework framework = framework();
        framework.start();
        try (RecordingServer server = new RecordingServer()) {
            server.answers(Answer.json(200, Samples.invite("v2", Samples.SID)));
            install(framework, Path.of(ModuleIT.library("jackson-core"))).start();
            Bundle client = install(framework, ModuleIT.jar());
            client.start();
            Bundle caller = install(framework, callerBundle());
            caller.start();

            assertThat(call(caller, server.url())).isEqualTo(Samples.SID);
            assertThat(client.getState()).isEqualTo(Bundle.ACTIVE);
            assertThat(client.loadClass(TwilioChat.class.getName())).isNotSameAs(TwilioChat.class);
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    @Test
    void the_manifest_says_what_the_module_does_and_not_when_it_was_built() throws IOException {
        Attributes headers = headers(ModuleIT.jar());
        ModuleDescriptor module = ModuleFinder.of(ModuleIT.jar())
                .find("dev.sdkpoet.twilio.chat")
                .orElseThrow()
                .descriptor();

        assertThat(headers.getValue(Constants.BUNDLE_SYMBOLICNAME)).isEqualTo("dev.sdkpoet.twilio-chat-client");
        assertThat(Pattern.compile("(?:^|,)([a-z0-9.]+);version=\"[0-9.]+\"")
                        .matcher(headers.getValue(Constants.EXPORT_PACKAGE))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(module.exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet()));
        assertThat(headers.getValue(Constants.IMPORT_PACKAGE))
                .contains("com.fasterxml.jackson.core;version=\"[2.18,3)\"")
                .contains("org.jspecify.annotations;version=\"[1,2)\";resolution:=optional")
                .doesNotContain("java.");
        assertThat(headers.keySet().stream().map(Object::toString)).noneMatch(name -> name.matches("Bnd-.*|Tool"));
    }

    /** The fakes are for a user's tests, with the client on the class path. */
    @Test
    void the_jar_of_the_fakes_is_no_bundle() throws IOException {
        Path fakes = Path.of(ModuleIT.jar().toString().replaceFirst("\\.jar$", "-fakes.jar"));

        assertThat(headers(fakes).getValue(Constants.BUNDLE_SYMBOLICNAME)).isNull();
        assertThat(headers(fakes).getValue("Automatic-Module-Name")).isEqualTo("dev.sdkpoet.twilio.chat.fake");
    }

    private static Attributes headers(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes();
        }
    }

    private Framework framework() {
        return ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        work.resolve("bundles").toString(),
                        // Else Felix lends the classes of this test's class path to some.
                        "felix.bootdelegation.implicit",
                        "false"));
    }

    private static Bundle install(Framework framework, Path jar) throws Exception {
        return framework.getBundleContext().installBundle(jar.toUri().toString());
    }

    @SuppressWarnings("unchecked")
    private static String call(Bundle caller, String url) throws ReflectiveOperationException {
        Class<?> type = caller.loadClass("caller.Caller");
        return ((Function<String, String>) type.getConstructor().newInstance()).apply(url);
    }

    /** A bundle of the one class, which imports the client as bundles of users do. */
    private Path callerBundle() throws IOException {
        Path source = Files.writeString(work.resolve("Caller.java"), CALLER);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        work.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(status).isZero();
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "caller");
        headers.putValue(
                Constants.IMPORT_PACKAGE,
                IMPORTED_BY_CALLER.stream()
                        .map(name -> name + ";version=\"[0.1,1)\"")
                        .collect(Collectors.joining(",")));
        Path jar = work.resolve("caller.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("caller/Caller.class"));
            out.write(Files.readAllBytes(work.resolve("caller/Caller.class")));
        }
        return jar;
    }
}
