package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentLimitsTest {
    @ParameterizedTest
    @CsvSource({
        "maximum, 10, 9, true",
        "maximum, 9, 10.0, false",
        "minLength, 1, 2, true",
        "minLength, 2, 1, false",
        "multipleOf, 10, 5, false",
        "multipleOf, 5, 10, true",
        "multipleOf, 5, 0, true",
    })
    void only_a_limit_that_asks_for_more_matters(String keyword, String was, String is, boolean matters) {
        assertThat(SentLimits.matters(keyword, was, is)).isEqualTo(matters);
    }

    /** A document says it, so it may be anything. */
    @ParameterizedTest
    @CsvSource({
        "maximum, high, 10",
        "minimum, 1, 1e99999999999",
        "maxLength, 1e999999999, true",
        "multipleOf, two, 4",
    })
    void what_is_no_number_to_calculate_with_is_a_change(String keyword, String was, String is) {
        assertThat(SentLimits.matters(keyword, was, is)).isTrue();
    }

    @Test
    void nobody_waits_for_a_number_to_be_spelled_out() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(SentLimits.matters("multipleOf", "1e999999999", "3"))
                        .isTrue());
    }
}
