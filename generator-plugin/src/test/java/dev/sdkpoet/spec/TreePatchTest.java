package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A difference between two readings of a document becomes a change of the document, whatever the readings lost. */
class TreePatchTest {
    @TempDir
    private Path directory;

    private Loading loading;

    @BeforeEach
    void load() {
        loading = Loading.in(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{a: 010, b: 2};          {`a`:8};              {`a`:8};                {`a`:10,`b`:2}",
                "{a: 1, b: 2};            {`a`:1,`b`:2};        {`a`:1};                {`a`:1}",
                "{a: 1};                  {`a`:1};              {`a`:1,`c`:{`d`:[3]}};  {`a`:1,`c`:{`d`:[3]}}",
                "{a: 1};                  {`a`:1,`x`:0};        {`a`:1,`x`:0};          {`a`:1}",
                "{a: 1, $ref: b};         {`a`:1,`all`:[1]};    {`a`:1,`all`:[1,2]};    {`a`:1,`all`:[1,2]}",
                "{b: 1, a: 2, own: 3};    {`b`:1,`a`:2};        {`a`:2,`b`:1};          {`a`:2,`b`:1,`own`:3}",
                "[1, {a: 2, own: 3}, 4];  [1,{`a`:2},4];        [{`a`:2},4];            [{`a`:2,`own`:3},4]",
                "[{a: 2, own: 3}];        [{`a`:2}];            [{`a`:5},6];            [{`a`:5},6]",
                "[{a: 2, own: 3}];        [{`a`:2}];            [{`a`:5}];              [{`a`:5,`own`:3}]",
                "[1, 2];                  [1];                  [1];                    [1,2]",
                "[1, 2];                  [1];                  [3];                    [3]",
                "{a: [1]};                {`a`:{}};             {`a`:{`b`:1}};          {`a`:{`b`:1}}",
            })
    void what_differs_changes_and_the_rest_stays(String own, String before, String after, String expected) {
        SpecNode value = loading.yaml(own);
        assertThat(TreePatch.apply(value, json(before), json(after)).toJson()).isEqualTo(json(expected));
    }

    private static String json(String text) {
        return text.replace('`', '"').strip();
    }

    @Test
    void nothing_is_copied_without_a_difference() {
        SpecNode value = loading.yaml("{a: {b: [1, {c: 2}]}}");
        assertThat(TreePatch.apply(value, "{\"a\":{\"b\":[1,{}]}}", "{\"a\":{\"b\":[1,{}]}}")
                        .isSame(value))
                .isTrue();
    }

    @Test
    void what_changes_has_the_place_of_what_was_there_and_what_stays_keeps_its_own() {
        SpecNode value = loading.yaml("{a: {b: 1, c: {d: 2}}}");
        SpecNode c =
                Objects.requireNonNull(Objects.requireNonNull(value.get("a")).get("c"));
        SpecNode patched = TreePatch.apply(value, "{\"a\":{\"b\":1}}", "{\"a\":{\"b\":{\"e\":[3]},\"f\":4}}");
        SpecNode a = Objects.requireNonNull(patched.get("a"));
        assertThat(Objects.requireNonNull(a.get("c")).isSame(c)).isTrue();
        assertThat(Objects.requireNonNull(c.parent()).isSame(a)).isTrue();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(a.get("b")).get("e"))
                        .at(0)
                        .location())
                .hasToString("value.yaml:2:18 #/x-value/a/b/e/0");
        assertThat(Objects.requireNonNull(a.get("f")).location()).hasToString("value.yaml:2:14 #/x-value/a/f");
        assertThat(a.keyLocation("c")).hasToString("value.yaml:2:21 #/x-value/a/c");
    }

    @Test
    void components_that_nothing_leads_to_go() {
        SpecNode root = loading.file("api.yaml", """
                        openapi: 3.1.0
                        paths:
                          /a: {get: {responses: {'200': {$ref: '#/components/responses/Used'}}}}
                        components:
                          responses:
                            Used: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                            Unused: {content: {application/json: {schema: {$ref: '#/components/schemas/Gone'}}}}
                          schemas:
                            Pet: {discriminator: {propertyName: kind, mapping: {d: Dog}}}
                            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                            Dog: {type: object}
                            Gone: {properties: {self: {$ref: '#/components/schemas/Gone'}}}
                          securitySchemes: {basic: {type: http, scheme: basic}}
                        """).document("api.yaml").root();
        SpecNode components =
                Objects.requireNonNull(UnusedComponents.removed(root).get("components"));
        assertThat(Objects.requireNonNull(components.get("responses")).members())
                .containsOnlyKeys("Used");
        assertThat(Objects.requireNonNull(components.get("schemas")).members()).containsOnlyKeys("Pet", "Cat", "Dog");
        assertThat(components.get("securitySchemes")).isNotNull();
    }

    @Test
    void what_is_below_a_discriminator_stays_however_far() {
        assertThat(schemas("""
                        Pet: {allOf: [{discriminator: {propertyName: kind}}]}
                        Cat: {allOf: [{allOf: [{$ref: '#/components/schemas/Pet'}]}]}
                        Tiger: {allOf: [{$ref: '#/components/schemas/C%61t'}]}
                        Gone: {type: object}
                        """)).containsOnlyKeys("Pet", "Cat", "Tiger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{$ref: '#gone'}", "{$dynamicRef: '#gone'}", "{$ref: 'https://example.com/gone'}"})
    void nothing_goes_where_a_name_of_a_schema_is_referred_to(String reference) {
        assertThat(schemas("Pet: {properties: {a: " + reference + "}}\nGone: {$anchor: gone}"))
                .containsOnlyKeys("Pet", "Gone");
    }

    /** Those that stay where the document needs the first. */
    private Map<String, SpecNode> schemas(String schemas) {
        SpecNode root = loading.yaml("{paths: {$ref: '#/components/schemas/Pet'}, components: {schemas: {"
                + schemas.strip().replace("\n", ", ") + "}}}");
        return Objects.requireNonNull(
                        Objects.requireNonNull(UnusedComponents.removed(root).get("components"))
                                .get("schemas"))
                .members();
    }
}
