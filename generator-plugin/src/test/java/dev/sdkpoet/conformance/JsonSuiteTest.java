package dev.sdkpoet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecLoader;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is JSON is read, and what isn't is refused (nst/JSONTestSuite): by the reader of documents, and by that of clients. */
class JsonSuiteTest {
    /** A name with two values: RFC 8259 allows it, and says that nobody knows which of them counts. */
    private static final String TWO_VALUES = "y_object_duplicated_key.json";

    private static final String SAME_VALUE_TWICE = "y_object_duplicated_key_and_value.json";

    @TempDir
    private Path directory;

    /** Reads bytes that should be a JSON value, or refuses them. */
    private interface Reader {
        boolean reads(byte[] json) throws IOException;
    }

    private static void check(Reader reader, Set<String> stricter) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> files = SharedSuites.files("json/test_parsing");
        for (Path file : files) {
            String name = file.getFileName().toString();
            boolean reads = reader.reads(Files.readAllBytes(file));
            boolean free = name.startsWith("i_");
            if (!free && reads != (name.startsWith("y_") && !stricter.contains(name))) {
                wrong.add((reads ? "read: " : "refused: ") + name);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files).hasSizeGreaterThan(300);
    }

    @Test
    void documents_are_read_as_json_is_defined() throws IOException {
        check(this::isReadInDocument, Set.of(TWO_VALUES));
    }

    private boolean isReadInDocument(byte[] json) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes("{\"openapi\":\"3.1.0\",\"x-value\":".getBytes(StandardCharsets.UTF_8));
        document.writeBytes(json);
        document.write('}');
        Path file = Files.write(directory.resolve("openapi.json"), document.toByteArray());
        Problems problems = new Problems();
        SpecLoader.load(file, "openapi.json", LoadOptions.defaults(), problems);
        return !problems.hasErrors();
    }

    @Test
    void clients_read_json_as_it_is_defined() throws IOException {
        GeneratedClient client = GeneratedClient.of("{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {}}");
        Object codec = new GeneratedTypes(client.plan(), client.classes()).codec("ANY");
        Method fromJson = Reflection.declared(codec.getClass(), "fromJson", byte[].class);

        check(json -> isRead(fromJson, codec, json), Set.of(TWO_VALUES, SAME_VALUE_TWICE));
    }

    private static boolean isRead(Method fromJson, Object codec, byte[] json) {
        try {
            Reflection.invoke(fromJson, codec, (Object) json);
            return true;
        } catch (RuntimeException e) {
            assertThat(e.getClass().getSimpleName()).isEqualTo("JsonException");
            return false;
        }
    }
}
