package dev.sdkpoet.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assertThat(Summary.of(List.of(9.0, 1.0, 3.0))).isEqualTo(new Summary(1, 3, 9));
    }

    @Test
    void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
        assertThat(Summary.of(List.of(9.0, 1.0, 3.0, 4.0))).isEqualTo(new Summary(1, 3.5, 9));
    }

    @Test
    void one_figure_is_all_three() {
        assertThat(Summary.of(List.of(2.0))).isEqualTo(new Summary(2, 2, 2));
    }

    @Test
    void no_figures_have_no_summary() {
        assertThatThrownBy(() -> Summary.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
