package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What fuzzing starts from, and what it has found, once more: the inputs in {@code src/test/fuzz}, a folder for each target. Both
 * modules with targets have this class, since neither's tests see the other's; a third module for it would be more than it saves.
 */
class FuzzReplayTest {
    private static final Path INPUTS = Path.of("src", "test", "fuzz");
    private static final Path SOURCES = Path.of("src", "test", "java");

    @TestFactory
    Stream<DynamicNode> saved_inputs_do_no_harm() throws IOException {
        return files(INPUTS).stream().filter(Files::isDirectory).map(FuzzReplayTest::replay);
    }

    @Test
    void every_target_has_inputs() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertThat(sources.filter(file -> file.toString().endsWith("Fuzz.java"))
                            .map(file -> SOURCES.relativize(file).toString().replaceAll("[/\\\\]", "."))
                            .map(name -> INPUTS.resolve(name.replaceAll("\\.java$", ""))))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder).isNotEmptyDirectory());
        }
    }

    private static DynamicNode replay(Path folder) {
        String target = folder.getFileName().toString();
        try {
            Method method = Class.forName(target).getMethod("fuzzerTestOneInput", byte[].class);
            return dynamicContainer(
                    target,
                    files(folder).stream()
                            .map(input -> dynamicTest(input.getFileName().toString(), () -> run(method, input))));
        } catch (ReflectiveOperationException | IOException e) {
            throw new AssertionError(target, e);
        }
    }

    private static void run(Method target, Path input) throws Throwable {
        try {
            target.invoke(null, (Object) Files.readAllBytes(input));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
