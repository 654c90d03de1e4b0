package dev.sdkpoet.model.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.node.ReadOptions;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parents with a discriminator. */
class HierarchyReaderTest {
    private static final int SMALL_STACK = 256 * 1024;

    @TempDir
    private Path folder;

    private SpecDocument load(String schemas) throws IOException {
        Path file = Files.writeString(
                folder.resolve("api.yaml"),
                "openapi: 3.0.3\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n" + schemas.indent(4));
        return requireNonNull(SpecLoader.load(file, "api.yaml", LoadOptions.defaults(), new Problems()));
    }

    private static ApiDocument read(SpecDocument document) {
        return ApiModelReader.read(document, "", ReadOptions.defaults(), new Problems());
    }

    private static List<String> variants(ApiDocument document, String union) {
        TypeId id = new TypeId("", "/components/schemas/" + union);
        return ((UnionDef) document.type(id).orElseThrow())
                .variants().stream()
                        .map(variant -> variant.location().pointer().replaceFirst(".*/", ""))
                        .toList();
    }

    @Test
    void all_below_a_parent_are_its_variants_each_before_its_own_children() throws IOException {
        ApiDocument document = read(load("""
                Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}]}
                Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Lion: {allOf: [{$ref: '#/components/schemas/Cat'}]}
                """));

        assertThat(variants(document, "Pet")).containsExactly("Cat", "Kitten", "Lion", "Dog", "Puppy");
    }

    @Test
    void many_generations_need_no_deep_stack() throws Exception {
        SpecDocument document = load("C0: {properties: {k: {type: string}}, discriminator: {propertyName: k}}\n"
                + IntStream.range(1, 600)
                        .mapToObj(i -> "C" + i + ": {allOf: [{$ref: '#/components/schemas/C" + (i - 1) + "'}]}\n")
                        .collect(Collectors.joining()));
        FutureTask<ApiDocument> reading = new FutureTask<>(() -> read(document));

        new Thread(null, reading, "reader", SMALL_STACK).start();

        assertThat(variants(reading.get(), "C0")).hasSize(599);
    }
}
