package dev.sdkpoet.model.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Equal inline types become one, with what is said about all of them. */
class EqualTypesTest {
    private static final String SCHEMAS = """
            Order: {type: object, properties: {status: {description: 'How far', type: string, enum: [open, closed]}}}
            Bill: {type: object, properties: {status: {description: 'How far', type: string, enum: [open, closed]}}}
            Task: {type: object, properties: {status: {description: 'Why', type: string, enum: [open, closed, late]}}}
            """;

    @Test
    void equal_ones_are_one_and_their_places_are_remembered() {
        ApiDocument shared = EqualTypes.share(read(SCHEMAS), KnownTypes.none());

        assertThat(schemaNames(shared)).containsExactlyInAnyOrder("Order", "Bill", "Task", "status", "Task.status");
        assertThat(shared.otherPlaces()).containsExactly(Map.entry(status("Order"), status("Bill")));
        assertThat(type(shared, "Order")).isEqualTo(new TypeRef.Named(status("Bill")));
        assertThat(shared.type(status("Bill")).orElseThrow().doc().description())
                .isEqualTo("How far");
    }

    @Test
    void one_says_nothing_that_only_some_say() {
        ApiDocument shared =
                EqualTypes.share(read(SCHEMAS.replaceFirst("How far", "Something else")), KnownTypes.none());

        assertThat(shared.type(status("Bill")).orElseThrow().doc().description())
                .isNull();
    }

    @Test
    void a_shorter_way_gives_another_name_where_the_common_one_is_taken() {
        String schemas = """
                Status: {type: object, properties: {text: {type: string}}}
                Bill: {type: object, properties: {a: {type: object, properties: {status: {type: string, enum: [open, closed]}}}}}
                Order: {type: object, properties: {b: {type: object, properties: {status: {type: string, enum: [open, closed]}}}}}
                """;
        String shorter = "Zoo: {type: object, properties: {status: {type: string, enum: [open, closed]}}}\n";

        assertThat(schemaNames(EqualTypes.share(read(schemas), KnownTypes.none())))
                .contains("Bill.a.status");
        assertThat(schemaNames(EqualTypes.share(read(schemas + shorter), KnownTypes.none())))
                .contains("Zoo.status")
                .doesNotContain("Bill.a.status");
    }

    @Test
    void what_callers_have_as_one_is_one_whatever_is_said_there() {
        KnownTypes callers = new KnownTypes(
                type -> Optional.of("status")
                        .filter(any -> type.equals(status("Order")) || type.equals(status("Task"))),
                status("Task")::equals,
                type -> type.equals(status("Order")) ? status("Task") : type);
        ApiDocument shared = EqualTypes.share(read(SCHEMAS), callers);

        assertThat(shared.otherPlaces()).containsExactly(Map.entry(status("Order"), status("Task")));
        assertThat(type(shared, "Order")).isEqualTo(new TypeRef.Named(status("Task")));
        assertThat(((EnumDef) shared.type(status("Task")).orElseThrow()).values())
                .hasSize(3);
    }

    private static ApiDocument read(String schemas) {
        return ReadDocument.ofSchemas("3.0.3", schemas).document();
    }

    private static List<String> schemaNames(ApiDocument document) {
        return document.types().stream().map(TypeDef::schemaName).toList();
    }

    private static TypeRef type(ApiDocument document, String schema) {
        TypeId id = new TypeId("", "/components/schemas/" + schema);
        return ((ObjectDef) document.type(id).orElseThrow()).properties().get(0).type();
    }

    private static TypeId status(String schema) {
        return new TypeId("", "/components/schemas/" + schema + "/properties/status");
    }
}
