package dev.sdkpoet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES =
            List.of("summary", "description", "required", "type", "items", "operationId", "if", "tags");

    @ParameterizedTest
    @CsvSource({
        "sumary, summary",
        "requried, required",
        "Description, description",
        "operationID, operationId",
        "descritpions, description",
        "item, items",
        "tag, tags",
        "tpe, type"
    })
    void a_slip_of_the_fingers_is_found(String name, String meant) {
        assertThat(Nearest.misspelt(name, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"nope", "id", "tie", "foo", "readonly"})
    void another_word_is_none(String name) {
        assertThat(Nearest.misspelt(name, NAMES)).isEmpty();
    }

    @Test
    void a_name_that_is_looked_for_may_be_farther_away() {
        assertThat(Nearest.to("Petz", List.of("Pet", "Pets"))).contains("Pet");
        assertThat(Nearest.to("descr", List.of("describe"))).isEmpty();
        assertThat(Nearest.to("/pets/{ids}", List.of("/pets/{id}", "/pet"))).contains("/pets/{id}");
    }

    @Test
    void what_is_too_long_or_too_much_is_not_compared() {
        assertThat(Nearest.to("x".repeat(61), List.of("x".repeat(60)))).isEmpty();
        assertThat(Nearest.to("name", Collections.nCopies(1_000_000, "other"))).isEmpty();
    }
}
