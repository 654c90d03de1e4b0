package dev.sdkpoet.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.conformance.ValueCheck.Mismatch;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check has to see a wrong value, or else the rest proves nothing. */
class ValueCheckTest {
    private static final Assets NO_ASSETS = new Assets(Path.of("."));
    private static final String PET =
            "{\"name\":\"Rex\",\"born\":\"2015-07-30\",\"seen\":\"2015-07-30T20:00:00Z\",\"tags\":[1,2],\"more\":true}";

    private static GeneratedTypes types;

    @BeforeAll
    static void generate() throws IOException {
        GeneratedClient client = GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                components:
                  schemas:
                    Pet:
                      type: object
                      properties:
                        name: {type: string}
                        born: {type: string, format: date}
                        seen: {type: string, format: date-time}
                        tags: {type: array, items: {type: integer}}
                """);
        types = new GeneratedTypes(client.plan(), client.classes());
    }

    private static Object pet(String json) throws IOException {
        return Objects.requireNonNull(
                new JavaValues(types, NO_ASSETS).of(types.load("example.model.Pet"), Step.JSON.readTree(json)));
    }

    @Test
    void what_a_builder_made_of_a_table_is_the_table() throws IOException {
        new ValueCheck(types, NO_ASSETS).compare("", Step.JSON.readTree(PET), pet(PET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Rex\" | \"Max\"",
                "2015-07-30T | 2015-07-31T",
                "\"2015-07-30\" | \"2015-07-29\"",
                "[1,2] | [1,3]",
                "[1,2] | [1]",
                "true | false",
                ",\"more\":true | ''",
                "\"name\":\"Rex\", | ''"
            })
    void another_value_is_seen(String part, String other) throws IOException {
        Object changed = pet(PET.replace(part, other));

        assertThatThrownBy(() -> new ValueCheck(types, NO_ASSETS).compare("", Step.JSON.readTree(PET), changed))
                .isInstanceOf(Mismatch.class);
        assertThatThrownBy(() -> new ValueCheck(types, NO_ASSETS)
                        .compare("", Step.JSON.readTree(PET.replace(part, other)), pet(PET)))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void a_list_of_misses_says_what_is_new_and_what_is_out_of_date() {
        KnownMisses known = new KnownMisses(Path.of("list"), Map.of("old", "why", "both", "why"));

        List<String> wrong = known.compare(Map.of("both", "problem", "new", "problem"));

        assertThat(wrong).containsExactly("new: problem", "old isn't wrong any more. Take it out of list.");
    }
}
