package dev.sdkpoet.lock;

import static dev.sdkpoet.lock.LockedBuild.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects stay classes, and interfaces of children stay interfaces, when schemas get children. */
class LockedHierarchiesTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets:
                post:
                  tags: [Pets]
                  operationId: addPet
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            components:
              schemas:
                Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}
                Tool: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            """;

    /** The first children of two objects, and one more of an interface. */
    private static final String MORE = DOCUMENT + """
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {mane: {type: string}}}]}
                Hammer: {allOf: [{$ref: '#/components/schemas/Tool'}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void an_object_that_gets_its_first_child_stays_a_class() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(DOCUMENT);
        GenerationPlan after = build.locked(MORE);
        Map<String, String> files = after.tree().files();

        assertThat(after.lock().entries()).containsAllEntriesOf(before.lock().entries());
        assertThat(messages(after, Severity.WARNING)).isEmpty();
        assertThat(files.get("example/model/Cat.java"))
                .contains("public final class Cat ")
                .contains("implements Pet");
        assertThat(files.get("example/model/Tool.java")).contains("public final class Tool ");
        assertThat(files.get("example/model/Pet.java"))
                .contains("sealed interface Pet")
                .contains("permits Cat, Lion, Dog, PetBase");
        assertThat(build.plan(MORE).tree().files()).isEqualTo(files);
    }

    @Test
    void without_a_lock_an_object_with_children_is_an_interface() throws IOException {
        Map<String, String> files = new LockedBuild(folder).plan(MORE).tree().files();

        assertThat(files.get("example/model/Cat.java")).contains("interface Cat ");
        assertThat(files.get("example/model/Tool.java")).contains("interface Tool ");
    }

    @Test
    void a_new_child_that_narrows_a_member_takes_it_from_no_interface() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        GenerationPlan before = build.locked(DOCUMENT);
        String more = DOCUMENT + """
                    Wolf: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {type: string, enum: [Wolf, wolf]}}}]}
                """;
        GenerationPlan after = build.locked(more);

        assertThat(after.lock().entries()).containsAllEntriesOf(before.lock().entries());
        assertThat(after.tree().files().get("example/model/Pet.java")).contains("    String kind();\n");
        assertThat(after.tree().files().get("example/model/Wolf.java"))
                .contains("implements Pet")
                .contains("public String kind() {");
        assertThat(build.plan(more).tree().files()).isEqualTo(after.tree().files());
    }

    @Test
    void a_member_has_the_type_of_the_topmost_interface_in_whatever_order_they_are() throws IOException {
        String animal = "    Animal: {type: object, required: [kind], properties: {kind: {type: string},"
                + " size: {type: string}}, discriminator: {propertyName: kind}}\n";
        String dog = "    Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object,"
                + " properties: {bark: {type: string}%s}}], discriminator: {propertyName: kind}}\n";
        String puppy = "    Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object,"
                + " properties: {age: {type: string}}}]}\n";
        String head = DOCUMENT.substring(0, DOCUMENT.indexOf("paths:")) + "paths: {}\ncomponents:\n  schemas:\n";
        String narrow = ", size: {type: string, format: date}";
        for (boolean isTopFirst : new boolean[] {true, false}) {
            LockedBuild build = new LockedBuild(folder);
            build.locked(head + animal + dog.formatted("") + puppy);
            String narrower = dog.formatted(narrow);
            GenerationPlan after = build.plan(head + (isTopFirst ? animal + narrower : narrower + animal) + puppy);

            for (String type : new String[] {"Animal", "Dog", "DogBase", "Puppy"}) {
                assertThat(after.tree().files().get("example/model/" + type + ".java"))
                        .as(type)
                        .contains("String size()")
                        .doesNotContain("LocalDate");
            }
        }
    }

    @Test
    void an_interface_whose_children_are_others_by_now_stays_one() throws IOException {
        LockedBuild build = new LockedBuild(folder);
        build.locked(DOCUMENT);
        GenerationPlan after = build.locked(DOCUMENT.replace("Cat", "Tiger"));

        assertThat(after.tree().files().get("example/model/Pet.java")).contains("interface Pet ");
    }
}
