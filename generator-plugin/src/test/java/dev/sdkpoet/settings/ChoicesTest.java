package dev.sdkpoet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.emit.JacksonVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
    @Test
    void versions_of_jackson_are_numbers() {
        assertThat(Choices.jackson("")).isEmpty();
        assertThat(Choices.jackson("3")).containsExactly(JacksonVersion.JACKSON_3);
        assertThat(Choices.jackson("2, 3")).containsExactly(JacksonVersion.JACKSON_2, JacksonVersion.JACKSON_3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "2,", "2.18", "4"})
    void what_is_no_version_of_jackson_is_told(String value) {
        assertThatThrownBy(() -> Choices.jackson(value))
                .hasMessageContaining("<jackson>: sdkpoet knows no version \"")
                .hasMessageContaining("Set 2, 3, or 2,3.");
    }
}
