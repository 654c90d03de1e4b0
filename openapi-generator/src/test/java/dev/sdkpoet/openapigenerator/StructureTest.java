package dev.sdkpoet.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this module may import; ProjectStructureTest keeps OpenAPI Generator out of the plugin. */
class StructureTest {
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
    private static final List<String> ALLOWED = List.of(
            "java.",
            "com.fasterxml.jackson.core.",
            "dev.sdkpoet.",
            "io.swagger.v3.",
            "org.openapitools.codegen.",
            "org.slf4j.",
            "org.jspecify.");

    @Test
    void the_module_knows_openapi_generator_and_sdkpoet_but_not_maven() throws IOException {
        Set<String> wrong = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                IMPORT.matcher(Files.readString(file))
                        .results()
                        .map(name -> name.group(1))
                        .filter(name ->
                                ALLOWED.stream().noneMatch(name::startsWith) || name.startsWith("dev.sdkpoet.mojo"))
                        .forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
