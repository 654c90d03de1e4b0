package dev.sdkpoet.benchmarks.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    @TempDir
    Path folder;

    @Test
    void the_class_path_is_the_plugin_and_what_its_descriptor_lists() throws Exception {
        Path plugin = plugin(dependency("com.acme", "tool", "1.2") + dependency("dev.sdkpoet", "sdkpoet-runtime", "3"));
        Path tool = file("repository/com/acme/tool/1.2/tool-1.2.jar");
        Path runtime = file("checkout/runtime/target/sdkpoet-runtime-3.jar");
        file("checkout/runtime/target/sdkpoet-runtime-3-sources.jar");

        assertThat(checkout().classPath()).containsExactly(plugin, tool, runtime);
    }

    @Test
    void a_checkout_that_is_not_built_is_an_error_with_the_remedy() {
        assertThatThrownBy(() -> checkout().classPath())
                .hasMessageContaining("doesn't have one sdkpoet-maven-plugin-*.jar. Build that checkout");
    }

    @Test
    void a_library_that_is_missing_is_an_error_with_the_remedy() throws Exception {
        plugin(dependency("com.acme", "tool", "1.2"));

        assertThatThrownBy(() -> checkout().classPath())
                .hasMessageContaining("tool-1.2.jar is missing")
                .hasMessageEndingWith("Build it: ./mvnw package");
    }

    private Checkout checkout() {
        return new Checkout(folder.resolve("checkout"), folder.resolve("repository"));
    }

    private Path plugin(String dependencies) throws IOException {
        Path jar = file("checkout/generator-plugin/target/sdkpoet-maven-plugin-3.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/maven/plugin.xml"));
            String descriptor =
                    "<plugin><version>3</version><dependencies>" + dependencies + "</dependencies></plugin>";
            zip.write(descriptor.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                .formatted(group, artifact, version);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
