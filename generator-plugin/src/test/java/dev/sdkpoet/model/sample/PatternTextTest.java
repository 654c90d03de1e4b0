package dev.sdkpoet.model.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {
    private static Optional<String> text(String expression, int more, int turn) {
        return PatternText.of(expression, more, turn, new Budget(Grant.WHOLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^IS[0-9a-fA-F]{4}$ ; IS0123",
                "^(SM|MM)[0-9a-fA-F]{3}$ ; SM012",
                "^BU[0-9]{2}(,BU[0-9]{2}){0,19}$ ; BU01",
                "^aia_asst_.+$ ; aia_asst_a",
                "^[a-zA-Z]{2}$ ; ab",
                "^\\+[1-9]\\d{1,14}$ ; +11",
                "^\\d{3}-\\d{2}$ ; 012-34",
                "^(?:a|b)c$ ; ac",
                "^(?<year>\\d{4})$ ; 0123",
                "^[^a-c]$ ; d",
                "^\\u0041\\x42$ ; AB",
                "^\\p{L}\\p{Nd}$ ; a1",
                "^a*?b??$ ; ''",
                "^[\\w.-]+@[\\w-]+\\.com$ ; a@b.com",
                "^[-_]$ ; -",
                "^[\\]]$ ; ]",
                "^(?=.*[0-9])[a-z0-9]+$ ; a",
            })
    void the_shortest_text(String expression, String expected) {
        assertThat(text(expression, 0, 0)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}[0-9a-fA-F]{32}$",
                "^[a-z0-9]+(?:-[a-z0-9]+)*$",
                "^(\\d{4})-(0[1-9]|1[0-2])$",
                "^.{3,9}$",
                "^\\S+\\s\\S+$",
                "^(a(b(c)?)+)*$"
            })
    void the_text_matches_however_often_it_repeats(String expression) {
        for (int more = 0; more <= 12; more += 3) {
            for (int turn = 0; turn < 20; turn++) {
                assertThat(text(expression, more, turn).orElseThrow()).matches(Pattern.compile(expression));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a)", "*a", "\\", "(a)\\1", "[z-a]", "a{", "a{x}", "\\p{", "[]", "(?#c)"})
    void what_it_cant_follow_it_leaves(String expression) {
        assertThat(text(expression, 0, 0)).isEmpty();
    }

    @Test
    void a_hostile_expression_costs_little() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(text("(".repeat(100_000), 0, 0)).isEmpty();
            assertThat(text("((((((^{99}){99}){99}){99}){99}){99})", 0, 0)).isEmpty();
            assertThat(text("(a{999}){999}", 0, 0)).isEmpty();
        });
    }

    @Test
    void an_expression_that_would_run_for_ages_is_given_up() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(TextPattern.of("^" + "a?".repeat(40) + "a".repeat(40))
                            .isIn("a".repeat(39), new Budget(Grant.WHOLE)))
                    .isTrue();
            assertThat(TextPattern.of("^a$").isIn("b", new Budget(Grant.WHOLE))).isFalse();
            assertThat(TextPattern.of("^[").isIn("anything", new Budget(Grant.WHOLE)))
                    .isTrue();
        });
    }
}
