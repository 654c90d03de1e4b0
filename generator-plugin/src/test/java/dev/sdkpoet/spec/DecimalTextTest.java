package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    private static DecimalText of(String text) {
        return DecimalText.of(text).orElseThrow();
    }

    @Test
    void it_compares_like_a_big_decimal() {
        Random random = new Random(1);
        List<String> digits = List.of("", "0", "00", "1", "10", "9", "99", "100", "5", "05", "50");
        List<String> exponents = List.of("", "e0", "e1", "E-1", "e+2", "e-3", "e5");
        for (int i = 0; i < 20_000; i++) {
            String[] pair = new String[2];
            for (int j = 0; j < 2; j++) {
                pair[j] = (random.nextBoolean() ? "-" : "")
                        + "0" + digits.get(random.nextInt(digits.size()))
                        + (random.nextBoolean() ? "." + digits.get(random.nextInt(digits.size())) : "")
                        + exponents.get(random.nextInt(exponents.size()));
            }
            BigDecimal first = new BigDecimal(pair[0]);
            BigDecimal second = new BigDecimal(pair[1]);

            assertThat(Integer.signum(of(pair[0]).compareTo(of(pair[1]))))
                    .as("%s and %s", pair[0], pair[1])
                    .isEqualTo(first.compareTo(second));
            assertThat(of(pair[0]).signum()).as(pair[0]).isEqualTo(first.signum());
            assertThat(of(pair[0]).isInteger())
                    .as(pair[0])
                    .isEqualTo(first.signum() == 0 || first.stripTrailingZeros().scale() <= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "e1", "1e", "0x1", "1,5", "NaN", "1e9999999999", "1 ", "--1", "١"})
    void what_is_no_number_is_none(String text) {
        assertThat(DecimalText.of(text)).isEmpty();
    }

    // G32
    @Test
    void a_million_digits_take_no_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            String digits = "9".repeat(1_000_000);

            assertThat(of(digits)).isGreaterThan(of("-" + digits)).isLessThan(of(digits + "9"));
            assertThat(of("0." + digits).isInteger()).isFalse();
            assertThat(of("1e999999999")).isGreaterThan(of(digits));
        });
    }
}
