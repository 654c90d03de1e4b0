package dev.sdkpoet.openapigenerator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs OpenAPI Generator with {@code -g sdkpoet}, as its CLI does. */
final class OpenApiGenerator {
    static final Path SPEC = Path.of("..", "spec", "twilio_chat_v2_invite.yaml");

    private OpenApiGenerator() {}

    static CodegenConfigurator generator(Path document, Path output) {
        return new CodegenConfigurator()
                .setGeneratorName("sdkpoet")
                .setInputSpec(document.toString())
                .setOutputDir(output.toString())
                .setPackageName("com.acme.chat");
    }

    static SortedMap<String, String> generate(CodegenConfigurator configurator, Path output) throws IOException {
        return generate(configurator, Map.of(), false, output);
    }

    /**
     * @param globalProperties what {@code --global-property} sets
     * @return what lies in the output directory afterwards, by path
     */
    static SortedMap<String, String> generate(
            CodegenConfigurator configurator, Map<String, String> globalProperties, boolean dryRun, Path output)
            throws IOException {
        try {
            configurator.setGlobalProperties(globalProperties);
            new DefaultGenerator(dryRun).opts(configurator.toClientOptInput()).generate();
        } finally {
            GlobalSettings.reset();
        }
        return files(output);
    }

    static SortedMap<String, String> files(Path directory) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            List<Path> found;
            try (Stream<Path> walk = Files.walk(directory)) {
                found = walk.filter(Files::isRegularFile).toList();
            }
            for (Path file : found) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
