package dev.sdkpoet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizerRulesTest {
    @Test
    void rules_are_written_as_in_openapi_generators_plugin() {
        assertThat(NormalizerRules.read(
                        List.of("FILTER=path:/a,b;tag:x=y|z", " SORT_MODEL_PROPERTIES = true, REMOVE_X_INTERNAL=true")))
                .containsEntry("FILTER", "path:/a,b;tag:x=y|z")
                .containsEntry("SORT_MODEL_PROPERTIES", "true")
                .containsEntry("REMOVE_X_INTERNAL", "true")
                .hasSize(3);
    }

    @Test
    void a_rule_without_a_value_is_told() {
        assertThatThrownBy(() -> NormalizerRules.read(List.of("FILTER")))
                .hasMessage("<openapiNormalizer>: \"FILTER\" isn't NAME=VALUE. Write a rule such as FILTER=tag:pets.");
    }
}
