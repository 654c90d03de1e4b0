package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.diff.Client;
import dev.sdkpoet.diff.ClientDiff;
import dev.sdkpoet.diff.DiffReport;
import dev.sdkpoet.diff.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under a lock a class stays {@code Serializable}, but nothing secret is ever written. */
class LockedSerializationTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Account: {type: object, properties: {name: {type: string}%s}}
                Team: {type: object, properties: {owner: {$ref: '#/components/schemas/Account'}}}
                Key: {type: object, properties: {value: {type: string, format: password}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_class_that_gets_a_secret_stays_serializable_and_its_objects_are_refused() throws Exception {
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(DOCUMENT.formatted(""));
        assertThat(Files.readString(build.lock()))
                .contains("Key/extends = JsonModel\n")
                .doesNotContain("Account/extends");
        assertThat(written(before, "Account")).isNotEmpty();

        GenerationPlan after = build.plan(DOCUMENT.formatted(", pin: {type: string, format: password}"));
        for (String type : new String[] {"Account", "Team"}) {
            assertThat(object(after, type)).isInstanceOf(Serializable.class);
            assertThatThrownBy(() -> written(after, type))
                    .isInstanceOf(NotSerializableException.class)
                    .hasMessage("example.model." + type + ": it may hold a secret");
        }
        assertThat(object(after, "Key")).isNotInstanceOf(Serializable.class);
        assertThat(new DiffReport("T", ClientDiff.between(client(before), client(after)), false, null)
                        .as(ReportFormat.TEXT))
                .contains("Java serialization: `refused, since it may hold a secret` instead of nothing");

        String again = after.lock().text();
        Files.writeString(build.lock(), again);
        assertThat(build.plan(DOCUMENT.formatted(", pin: {type: string, format: password}"))
                        .lock()
                        .text())
                .isEqualTo(again);
    }

    @Test
    void a_class_without_a_lock_is_not_serializable_with_a_secret() throws Exception {
        GenerationPlan plan =
                new LockedBuild(folder).plan(DOCUMENT.formatted(", pin: {type: string, writeOnly: true}"));

        assertThat(object(plan, "Account")).isNotInstanceOf(Serializable.class);
        assertThat(object(plan, "Team")).isNotInstanceOf(Serializable.class);
    }

    private static byte[] written(GenerationPlan plan, String type) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(object(plan, type), out);
        return out.toByteArray();
    }

    private static void write(Object object, OutputStream out) throws IOException {
        try (ObjectOutputStream stream = new ObjectOutputStream(out)) {
            stream.writeObject(object);
        }
    }

    private static Object object(GenerationPlan plan, String type) throws Exception {
        Map<String, String> sources = new TreeMap<>(plan.tree().files());
        sources.keySet().removeIf(path -> !path.endsWith(".java") || path.equals("module-info.java"));
        InMemoryCompiler.Result result = InMemoryCompiler.compile(sources);
        assertThat(result.errors()).isEmpty();
        return result.loader(LockedSerializationTest.class.getClassLoader())
                .loadClass("example.model." + type)
                .getMethod("fromJson", String.class)
                .invoke(null, "{}");
    }

    private static Client client(GenerationPlan plan) {
        return new Client(plan.model(), plan.names(), plan.tree().files());
    }
}
