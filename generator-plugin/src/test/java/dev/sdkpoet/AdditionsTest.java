package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.custom.Addition;
import dev.sdkpoet.custom.Addition.Kind;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations and interfaces of a user's own are where the user wants them, and are what they say. */
class AdditionsTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                get:
                  tags: [pets]
                  operationId: listPets
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
            components:
              schemas:
                Pet: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}
                Dog: {type: object, required: [barks], properties: {barks: {type: boolean}, name: {type: string}}}
                Status: {type: string, enum: [a, b]}
                Animal: {oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Dog'}]}
            """;

    private static final String AUDITED = """
            package com.acme;

            import java.lang.annotation.Retention;
            import java.lang.annotation.RetentionPolicy;

            @Retention(RetentionPolicy.RUNTIME)
            public @interface Audited {
                String value() default "";

                Class<?>[] types() default {};

                RetentionPolicy policy() default RetentionPolicy.CLASS;
            }
            """;

    private static final String NAMED = """
            package com.acme;

            public interface Named {
                default String hello() {
                    return "Hello from " + getClass().getSimpleName();
                }
            }
            """;

    @TempDir
    private Path folder;

    private static Addition on(Kind kind, String name, String java) {
        return new Addition(kind, name, "", java);
    }

    private GenerationRequestBuilder request() throws IOException {
        return GeneratedClient.request(folder, DOCUMENT);
    }

    private String complaint(List<Addition> annotations, List<Addition> interfaces) throws IOException {
        return GeneratedClient.complaint(request().annotations(annotations).interfaces(interfaces));
    }

    @Test
    void classes_accessors_and_apis_have_them() throws IOException {
        GeneratedClient client = GeneratedClient.of(request()
                        .annotations(List.of(
                                on(Kind.SCHEMA, "*", "@com.acme.Audited"),
                                on(
                                        Kind.PROPERTY,
                                        "*.name",
                                        "@com.acme.Audited(value = \"a\\u0041\\\"$L\", types = {java.lang.String.class, int[].class},"
                                                + " policy = java.lang.annotation.RetentionPolicy.SOURCE)"),
                                on(Kind.PROPERTY, "Pet.*", "@java.lang.SuppressWarnings(\"unused\")"),
                                on(Kind.API, "pets", "@com.acme.Audited(\"api\")")))
                        .interfaces(List.of(
                                on(Kind.SCHEMA, "Pet", "com.acme.Named"),
                                on(Kind.SCHEMA, "Status", "com.acme.Named"),
                                on(Kind.API, "*", "com.acme.Named"))))
                .with("com/acme/Audited.java", AUDITED)
                .with("com/acme/Named.java", NAMED);

        assertThat(client.source("model/Pet.java"))
                .contains(
                        "@Audited(value = \"aA\\\"$L\", types = {String.class, int[].class}, policy = RetentionPolicy.SOURCE)");
        assertThat(client.run("""
                com.acme.Audited name = Dog.class.getMethod("name").getAnnotation(com.acme.Audited.class);
                return Animal.class.isAnnotationPresent(com.acme.Audited.class) + " "
                        + Status.class.isAnnotationPresent(com.acme.Audited.class) + " "
                        + Pet.class.isAnnotationPresent(com.acme.Audited.class) + " "
                        + example.api.PetsApi.class.getAnnotation(com.acme.Audited.class).value() + " "
                        + name.value() + name.types().length + name.policy() + " "
                        + Dog.class.getMethod("barks").isAnnotationPresent(com.acme.Audited.class) + "\\n"
                        + Pet.builder().kind("k").build().hello() + ", " + Status.A.hello() + ", "
                        + (example.api.PetsApi.of(new Wire().client().apiClient()) instanceof com.acme.Named);
                """.replace(
                        "example.api.PetsApi.of(new Wire().client().apiClient())", "new Wire().client().pets()")))
                .isEqualTo("true true true api aA\"$L2SOURCE false\nHello from Pet, Hello from Status, true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCHEMA | Pett | @com.acme.A | There is no schema \"Pett\" that @com.acme.A could be added to. Did you mean \"Pet\"?",
                "PROPERTY | Pet.kin | @com.acme.A | There is no property \"Pet.kin\" that @com.acme.A could be added to. Did you mean \"Pet.kind\"?",
                "API | pet | @com.acme.A | There is no api \"pet\" that @com.acme.A could be added to. Did you mean \"pets\"?",
                "SCHEMA | Pet | @com.acme.A(\"x | \"@com.acme.A(\"x\" can't be added: it doesn't parse: unclosed string literal",
                "SCHEMA | Pet | @com.acme.A class Evil {} | \"@com.acme.A class Evil {}\" can't be added: it isn't one annotation.",
                "SCHEMA | Pet | @com.acme.A @com.acme.B | \"@com.acme.A @com.acme.B\" can't be added: it isn't one annotation.",
                "SCHEMA | Pet | @com.acme.A public | \"@com.acme.A public\" can't be added: it isn't one annotation.",
                "SCHEMA | Pet | @Audited | \"@Audited\" can't be added: \"Audited\" has no package.",
                "SCHEMA | Pet | com.acme.A | \"com.acme.A\" can't be added: it",
            })
    void what_can_not_be_added_is_an_error(Kind kind, String name, String java, String expected) throws IOException {
        assertThat(complaint(List.of(on(kind, name, java)), List.of())).startsWith("<annotations>: " + expected);
    }

    @Test
    void interfaces_are_classes_for_things_that_have_one() throws IOException {
        assertThat(complaint(List.of(), List.of(on(Kind.PROPERTY, "Pet.kind", "com.acme.Named"))))
                .isEqualTo("<interfaces>: A <property> has no class. Set <schema> or <api>.");
        assertThat(complaint(List.of(), List.of(on(Kind.SCHEMA, "Pet", "Named"))))
                .startsWith("<interfaces>: \"Named\", for \"Pet\", isn't the name of a class with its package");
    }

    @Test
    void operations_without_a_tag_are_those_of_default() throws IOException {
        String document = DOCUMENT.replace("tags: [pets]", "tags: []");
        GenerationRequestBuilder request =
                GeneratedClient.request(folder, document).untaggedTogether(true);
        assertThat(GeneratedClient.complaint(request.annotations(List.of(on(Kind.API, "Defalt", "@com.acme.A")))))
                .endsWith("Did you mean \"Default\"?");
        request.annotations(List.of(on(Kind.API, "Default", "@com.acme.A")));
        assertThat(new SdkGenerator().plan(request.build()).tree().files().get("example/api/DefaultApi.java"))
                .contains("@A\n@Generated(\"dev.sdkpoet\")\npublic interface DefaultApi");
    }
}
