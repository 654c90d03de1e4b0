package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of several credentials are in the environment. */
class EnvironmentVariablesTest {
    private static EnvironmentVariables of(Map<String, String> environment) {
        return new EnvironmentVariables(environment::get);
    }

    @Test
    void credentials_are_there_when_any_of_their_variables_is() {
        EnvironmentVariables variables = of(Map.of("A_USERNAME", "me", "A_TOKEN", " "));

        assertThat(variables.have("A_TOKEN")).isFalse();
        assertThat(variables.have("A_USERNAME", "A_PASSWORD")).isTrue();
        variables.check();
    }

    @Test
    void where_none_is_set_all_are_named() {
        EnvironmentVariables variables = of(Map.of());
        variables.have("A_TOKEN");
        variables.have("A_USERNAME", "A_PASSWORD");

        assertThatThrownBy(variables::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("None of these environment variables is set: A_TOKEN, A_USERNAME, A_PASSWORD");
    }
}
