package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, MAJOR, MAJOR, 2.0.0",
        "1.2.3, MINOR, MINOR, 1.3.0",
        "1.2.3, PATCH, PATCH, 1.2.4",
        "1.2.3, NONE, NONE, 1.2.3",
        "0.2.3, MAJOR, MINOR, 0.3.0",
        "0.2.3, MINOR, PATCH, 0.2.4",
        "0.2.3, PATCH, PATCH, 0.2.4",
        "0.2.3, NONE, NONE, 0.2.3",
        "1.2.3+build.5, MINOR, MINOR, 1.3.0",
        "9999999999999999999.0.0, MAJOR, MAJOR, 10000000000000000000.0.0"
    })
    void a_step_leads_to_the_next_version(String released, VersionStep step, VersionStep taken, String next) {
        SemanticVersion version = SemanticVersion.parse(released).orElseThrow();

        assertThat(version.taken(step)).isEqualTo(taken);
        assertThat(version.after(taken)).hasToString(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.2.3-SNAPSHOT", "1.2.3-rc.1", "01.2.3", "v1.2.3", "", "1.2.3.4", "2024.1"})
    void anything_else_was_never_released(String text) {
        assertThat(SemanticVersion.parse(text)).isEmpty();
    }
}
