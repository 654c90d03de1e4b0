package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.HostileText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTokenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0.0 | 1.0.0",
                "Pet Store (beta) | Pet-Store-beta",
                "1\"; static {} // | 1-static",
                "\u4e2d | none",
                "'' | none",
                "a/b?X: y | a-b-X-y"
            })
    void keeps_token_characters(String text, String token) {
        assertThat(UserAgentToken.of(text, "none")).isEqualTo(token);
    }

    @Test
    void nothing_is_the_other() {
        assertThat(UserAgentToken.of(null, "0")).isEqualTo("0");
    }

    @Test
    void any_text_is_a_token() {
        Random random = new Random(20260605);
        for (int i = 0; i < 2_000; i++) {
            assertThat(UserAgentToken.of(HostileText.random(random, 20), "x"))
                    .matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
        }
    }
}
