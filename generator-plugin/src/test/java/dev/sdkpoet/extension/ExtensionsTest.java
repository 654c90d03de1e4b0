package dev.sdkpoet.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationReport;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.Progress;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.spi.ClientView;
import dev.sdkpoet.spi.FileSink;
import dev.sdkpoet.spi.GeneratedType;
import dev.sdkpoet.spi.GeneratorExtension;
import dev.sdkpoet.spi.ModelView;
import dev.sdkpoet.spi.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extensions see the client, and change what is written. */
class ExtensionsTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://pets.example.com'}]
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  tags: [Pets]
                  deprecated: true
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties: {name: {type: string}, password: {type: string, nullable: true}, kind: {type: string, enum: [cat]}}
            """;

    @TempDir
    private Path directory;

    /** The names tell what is done. */
    private record Described(List<String> seen) implements GeneratorExtension {
        @Override
        public void check(ClientView client, Reporter problems) {
            seen.add("check " + client.type());
            client.models()
                    .forEach(model -> model.properties()
                            .forEach(property -> seen.add(model.type().simpleName() + "." + property.accessor() + " "
                                    + property.required() + property.nullable() + property.sensitive())));
            client.apis()
                    .forEach(api -> api.operations()
                            .forEach(operation -> seen.add(api.accessor() + "." + operation.method() + " "
                                    + operation.operationId().orElse("-") + " " + operation.httpMethod() + " "
                                    + operation.path()
                                    + " " + operation.deprecated() + " "
                                    + operation.place().line())));
        }

        @Override
        public TypeSpec change(TypeSpec type, GeneratedType about) {
            seen.add("change " + about.name().simpleName() + " "
                    + about.model().map(ModelView::schema).orElse("-")
                    + about.api().map(api -> api.tag()).orElse(""));
            return about.model().isEmpty()
                    ? type
                    : type.toBuilder()
                            .addMethod(MethodSpec.methodBuilder("extra")
                                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                                    .returns(ClassName.get("java.util.concurrent", "TimeUnit"))
                                    .addStatement("return $T.DAYS", ClassName.get("java.util.concurrent", "TimeUnit"))
                                    .build())
                            .build();
        }

        @Override
        public void addFiles(ClientView client, FileSink files) {
            seen.add("files");
            files.java(
                    "com.acme.pets.more",
                    TypeSpec.classBuilder("More").addModifiers(Modifier.PUBLIC).build());
            files.resource("META-INF/more.txt", "more\r\n");
        }
    }

    /** An extension of one method. */
    private record Changing(BiFunction<TypeSpec, GeneratedType, TypeSpec> change) implements GeneratorExtension {
        @Override
        public TypeSpec change(TypeSpec type, GeneratedType about) {
            return change.apply(type, about);
        }
    }

    private record Adding(BiConsumer<ClientView, FileSink> add) implements GeneratorExtension {
        @Override
        public void addFiles(ClientView client, FileSink files) {
            add.accept(client, files);
        }
    }

    private record Checking(BiConsumer<ClientView, Reporter> check) implements GeneratorExtension {
        @Override
        public void check(ClientView client, Reporter problems) {
            check.accept(client, problems);
        }
    }

    private GenerationReport generate(GeneratorExtension... extensions) throws IOException {
        Path document = Files.writeString(directory.resolve("pets.yaml"), DOCUMENT);
        GenerationRequest request = GenerationRequest.builder()
                .document(new DocumentSource("", document, "pets.yaml"))
                .basePackage("com.acme.pets")
                .failOn(Severity.WARNING)
                .output(directory.resolve("out"))
                .build();
        return new SdkGenerator(Progress.NONE, Extensions.of(List.of(extensions))).generate(request);
    }

    private String written(String path) throws IOException {
        return Files.readString(directory.resolve("out").resolve(path));
    }

    @Test
    void an_extension_sees_the_client_changes_types_and_adds_files() throws IOException {
        List<String> seen = new ArrayList<>();
        generate(new Described(seen));

        assertThat(seen)
                .startsWith(
                        "check com.acme.pets.PetsClient",
                        "Pet.name truefalsefalse",
                        "Pet.password falsetruetrue",
                        "Pet.kind falsefalsefalse",
                        "pets.getPet getPet GET /pets/{id} true 7")
                .contains("change Pet Pet", "change PetsApi -Pets", "change PetsClient -")
                .endsWith("files");
        assertThat(written("com/acme/pets/model/Pet.java"))
                .startsWith("// Generated by sdkpoet; do not edit.")
                .contains(
                        "import java.util.concurrent.TimeUnit;",
                        "public static TimeUnit extra()",
                        "return TimeUnit.DAYS;");
        assertThat(written("com/acme/pets/more/More.java")).startsWith("// Generated by sdkpoet; do not edit.");
        assertThat(written("META-INF/more.txt")).isEqualTo("more\n");
        assertThat(generate(new Described(seen)).isUpToDate()).isTrue();
        assertThat(generate().isUpToDate()).isFalse();
        assertThat(written("com/acme/pets/model/Pet.java")).doesNotContain("TimeUnit");
        assertThat(directory.resolve("out/META-INF/more.txt")).doesNotExist();
    }

    @Test
    void several_are_called_by_the_names_of_their_classes_each_with_what_those_before_it_made() throws IOException {
        List<String> seen = new ArrayList<>();
        generate(new Described(new ArrayList<>()), new Changing((type, about) -> {
            seen.add(about.name().simpleName() + " "
                    + type.methodSpecs().stream()
                            .anyMatch(method -> method.name().equals("extra")));
            return type;
        }));

        // Changing comes before Described.
        assertThat(seen).contains("Pet false").doesNotContain("Pet true");
    }

    @Test
    void what_fails_is_told_with_the_class_and_what_it_was_given() {
        assertThatThrownBy(() -> generate(new Changing((type, about) -> {
                    throw new IllegalStateException("no");
                })))
                .isInstanceOf(GenerationException.class)
                .hasMessageMatching(
                        "<extension dev\\.sdkpoet\\.extension\\.ExtensionsTest\\$Changing>: It fails, given the type"
                                + " com\\.acme\\.pets\\.\\S+: java\\.lang\\.IllegalStateException: no at .*ExtensionsTest.*Correct it\\.");
        assertThatThrownBy(() -> generate(new Changing((type, about) -> null)))
                .hasMessageContaining("It returns null for the type com.acme.pets.");
        assertThatThrownBy(() -> generate(new Changing(
                        (type, about) -> TypeSpec.classBuilder("Other").build())))
                .hasMessageContaining("Keep its name and its kind");
        assertThatThrownBy(() -> generate(
                        new Checking((client, problems) -> client.apis().clear())))
                .hasMessageContaining("It fails, given the client: java.lang.UnsupportedOperationException");
        assertThat(directory.resolve("out/com")).doesNotExist();
    }

    @Test
    void files_stay_in_the_output_and_out_of_the_way_of_others() {
        for (String path : List.of("../more.txt", "/etc/more.txt", "META-INF/../../x", "")) {
            assertThatThrownBy(() -> generate(new Adding((client, files) -> files.resource(path, ""))))
                    .as(path)
                    .hasMessageContaining("<extension dev.sdkpoet.extension.ExtensionsTest$Adding>: The file name");
        }
        assertThatThrownBy(() -> generate(new Adding((client, files) -> files.java(
                        "com.acme.pets.model", TypeSpec.classBuilder("Pet").build()))))
                .hasMessageContaining("<extension dev.sdkpoet.extension.ExtensionsTest$Adding>: The file"
                        + " \"com/acme/pets/model/Pet.java\" is planned twice.");
        assertThatThrownBy(() -> generate(new Adding((client, files) ->
                        files.java("a; class B {}", TypeSpec.classBuilder("Pet").build()))))
                .hasMessageContaining("can't be the name of a class in a package");
    }

    @Test
    void problems_stand_at_their_places() {
        assertThatThrownBy(() -> generate(new Checking((client, problems) -> {
                    problems.error(client.models().get(0).place(), "Wrong. Correct it.");
                    problems.warning(client.apis().get(0).operations().get(0).place(), "Odd. Look at it.");
                })))
                .hasMessageContaining("pets.yaml:15:7 #/components/schemas/Pet: Wrong. Correct it."
                        + " (dev.sdkpoet.extension.ExtensionsTest$Checking)");
        assertThatThrownBy(() -> generate(new Checking((client, problems) -> problems.warning(
                        client.apis().get(0).operations().get(0).place(), "Odd. Look at it."))))
                .hasMessageContaining("pets.yaml:7:7 #/paths/~1pets~1{id}/get: Odd. Look at it.");
    }

    @Test
    void what_one_finds_wrong_with_an_old_document_is_too_late_to_correct() throws IOException {
        Path document = Files.writeString(directory.resolve("pets.yaml"), DOCUMENT);
        GenerationRequest before = GenerationRequest.builder()
                .document(new DocumentSource("", document, "pets.yaml"))
                .basePackage("com.acme.pets")
                .unfitSettingsIgnored(true)
                .output(directory.resolve("out"))
                .build();
        Extensions strict = Extensions.of(List.of(new Checking(
                (client, problems) -> problems.error(client.models().get(0).place(), "Wrong. Correct it."))));

        assertThat(new SdkGenerator(Progress.NONE, strict).plan(before).problems())
                .isEmpty();
    }

    @Test
    void a_digest_tells_code_from_other_code() throws IOException {
        Path code = Files.createDirectories(directory.resolve("code"));
        Files.writeString(code.resolve("A.class"), "1");
        try (var loader =
                new java.net.URLClassLoader(new java.net.URL[] {code.toUri().toURL()})) {
            String one = CodeDigest.of(loader, List.of());
            assertThat(CodeDigest.of(loader, List.of())).isEqualTo(one);
            Files.writeString(code.resolve("A.class"), "2");
            assertThat(CodeDigest.of(loader, List.of())).isNotEqualTo(one);
        }
        assertThat(CodeDigest.of(getClass().getClassLoader(), List.of(new Described(List.of()))))
                .isNotEqualTo(CodeDigest.of(getClass().getClassLoader(), List.of()));
        assertThat(Extensions.find().isEmpty()).isTrue();
        assertThat(Extensions.find().digest()).isEmpty();
    }
}
