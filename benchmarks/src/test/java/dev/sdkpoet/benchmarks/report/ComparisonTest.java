package dev.sdkpoet.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.benchmarks.measure.Quantity;
import dev.sdkpoet.benchmarks.measure.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    @Test
    void a_table_has_the_spread_and_the_ratio_of_the_medians() {
        samples.put("ours", List.of(seconds(1), seconds(2), seconds(9)));
        samples.put("theirs", List.of(seconds(4), seconds(4), seconds(5)));

        assertThat(comparison().table("cold", samples)).isEqualTo("""
                        | cold | minimum | median | maximum | to theirs |
                        | --- | --: | --: | --: | --: |
                        | whole process: ours | 1.00 s | **2.00 s** | 9.00 s | 0.50 |
                        | whole process: theirs | 4.00 s | **4.00 s** | 5.00 s | 1.00 |
                        """);
    }

    @Test
    void quantities_come_one_after_the_other() {
        samples.put("ours", List.of(seconds(1).with(Quantity.PEAK_MEMORY, 3e6)));
        samples.put("theirs", List.of(seconds(2).with(Quantity.PEAK_MEMORY, 4e6)));

        assertThat(comparison().table("cold", samples).lines().skip(2))
                .containsExactly(
                        "| whole process: ours | 1.00 s | **1.00 s** | 1.00 s | 0.50 |",
                        "| whole process: theirs | 2.00 s | **2.00 s** | 2.00 s | 1.00 |",
                        "| peak memory: ours | 3 MB | **3 MB** | 3 MB | 0.75 |",
                        "| peak memory: theirs | 4 MB | **4 MB** | 4 MB | 1.00 |");
    }

    @Test
    void what_was_not_measured_has_no_line_and_no_ratio() {
        samples.put("ours", List.of(Sample.of(Quantity.FIRST_USE, 1e6)));
        samples.put("theirs", List.of(seconds(2)));

        assertThat(comparison().table("first", samples).lines().skip(2))
                .containsExactly(
                        "| first use: ours | 1 ms | **1 ms** | 1 ms |  |",
                        "| whole process: theirs | 2.00 s | **2.00 s** | 2.00 s | 1.00 |");
    }

    private static Comparison comparison() {
        return new Comparison(new Ratios(Map.of("theirs", "to theirs")));
    }

    private static Sample seconds(double seconds) {
        return Sample.of(Quantity.PROCESS, seconds * 1e9);
    }
}
