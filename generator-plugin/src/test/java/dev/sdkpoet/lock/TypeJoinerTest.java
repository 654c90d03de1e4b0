package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Types become one, with the types in them, unless something contradicts that. */
class TypeJoinerTest {
    private static final String SCHEMAS = """
            A: {type: object, properties: {a: {type: object, properties: {x: {type: object, properties: {s: {type: string}}}}}}}
            B: {type: object, properties: {a: {type: object, properties: {x: {type: object, properties: {t: {type: string}}}, y: {type: string}}}}}
            C: {type: object, properties: {a: {type: object, properties: {x: {type: object, properties: {t: {type: integer}}}}}}}
            D: {type: object, properties: {a: {type: object, properties: {x: {type: object, properties: {u: {type: string}}}, y: {type: integer}}}}}
            E: {type: object, properties: {a: {type: object, properties: {x: {type: object, additionalProperties: {type: string}}}}}}
            """;

    @Test
    void what_is_in_both_becomes_one_too() {
        TypeJoiner joiner = joiner(true);

        assertThat(joiner.join(a("A"), a("B"))).isTrue();
        assertThat(joined(joiner)).containsExactlyInAnyOrder(Set.of(a("A"), a("B")), Set.of(x("A"), x("B")));
    }

    @Test
    void a_type_is_compared_with_all_that_are_one_by_now() {
        TypeJoiner joiner = joiner(true);

        assertThat(joiner.join(a("A"), a("B"))).isTrue();
        assertThat(joiner.join(a("A"), a("C"))).isFalse();
        assertThat(joiner.join(a("A"), a("D"))).isFalse();
        assertThat(joined(joiner)).containsExactlyInAnyOrder(Set.of(a("A"), a("B")), Set.of(x("A"), x("B")));
    }

    @Test
    void an_attempt_that_fails_leaves_nothing() {
        TypeJoiner joiner = joiner(true);

        assertThat(joiner.join(a("B"), a("D"))).isFalse();
        assertThat(joiner.joined()).isEmpty();
        assertThat(joiner.join(x("A"), x("C"))).isTrue();
        assertThat(joiner.join(a("A"), a("D"))).isTrue();
    }

    @Test
    void members_that_callers_dont_know_may_contradict_each_other() {
        TypeJoiner joiner = joiner(false);

        assertThat(joiner.join(a("A"), a("B"))).isTrue();
        assertThat(joiner.join(a("A"), a("C"))).isTrue();
        assertThat(joiner.join(a("A"), a("D"))).isTrue();
        assertThat(joined(joiner))
                .containsExactlyInAnyOrder(
                        Set.of(a("A"), a("B"), a("C"), a("D")), Set.of(x("A"), x("B"), x("C"), x("D")));
    }

    @Test
    void types_of_a_new_member_that_cant_be_one_stay_as_they_were() {
        TypeJoiner joiner = joiner(false);

        assertThat(joiner.join(a("A"), a("E"))).isTrue();
        assertThat(joined(joiner)).containsExactlyInAnyOrder(Set.of(a("A"), a("E")));
    }

    private static TypeJoiner joiner(boolean isKnown) {
        return new TypeJoiner(
                ReadDocument.ofSchemas("3.0.3", SCHEMAS).document().types(),
                TypeDef::isInline,
                type -> Optional.of(new TypeJoiner.Mark("A", Optional.empty())),
                (type, member) -> isKnown);
    }

    private static List<Set<TypeId>> joined(TypeJoiner joiner) {
        return joiner.joined().stream().map(Set::copyOf).toList();
    }

    private static TypeId a(String schema) {
        return new TypeId("", "/components/schemas/" + schema + "/properties/a");
    }

    private static TypeId x(String schema) {
        return new TypeId("", a(schema).pointer() + "/properties/x");
    }
}
