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
    void what_is_right_below_a_parent_is_its_variant_and_a_union_where_it_is_a_parent_itself() throws IOException {
        ApiDocument document = read(load("""
                Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}]}
                Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Lion: {allOf: [{$ref: '#/components/schemas/Cat'}]}
                """));

        assertThat(variants(document, "Pet")).containsExactly("Cat", "Dog");
        assertThat(variants(document, "Cat")).containsExactly("Kitten", "Lion");
        assertThat(variants(document, "Dog")).containsExactly("Puppy", "Kitten");
        assertThat(mapping(document, "Pet"))
                .containsExactly("Cat Cat#base", "Dog Dog#base", "Puppy Puppy", "Kitten Kitten", "Lion Lion");
        assertThat(mapping(document, "Dog")).containsExactly("Puppy Puppy", "Kitten Kitten");
    }

    @Test
    void a_parent_below_two_that_go_by_different_properties_is_an_object() throws IOException {
        ApiDocument document = read(load("""
                Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Tool: {properties: {type: {type: string}}, discriminator: {propertyName: type}}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Tool'}]}
                Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}]}
                """));

        assertThat(variants(document, "Pet")).containsExactly("Dog", "Puppy");
        assertThat(variants(document, "Tool")).containsExactly("Dog", "Puppy");
    }

    private static List<String> mapping(ApiDocument document, String union) {
        TypeId id = new TypeId("", "/components/schemas/" + union);
        return requireNonNull(((UnionDef) document.type(id).orElseThrow()).discriminator()).mapping().stream()
                .map(mapping -> mapping.value() + " " + mapping.type().pointer().replaceFirst(".*/", ""))
                .toList();
    }

    @Test
    void many_generations_need_no_deep_stack() throws Exception {
        SpecDocument document = load("C0: {properties: {k: {type: string}}, discriminator: {propertyName: k}}\n"
                + IntStream.range(1, 600)
                        .mapToObj(i -> "C" + i + ": {allOf: [{$ref: '#/components/schemas/C" + (i - 1) + "'}]}\n")
                        .collect(Collectors.joining()));
        FutureTask<ApiDocument> reading = new FutureTask<>(() -> read(document));

        new Thread(null, reading, "reader", SMALL_STACK).start();

        assertThat(mapping(reading.get(), "C0")).hasSize(599);
        assertThat(variants(reading.get(), "C0")).containsExactly("C1");
        // So many that nobody has written them are variants of the last parent.
        assertThat(variants(reading.get(), "C20")).hasSize(579);
    }
}
