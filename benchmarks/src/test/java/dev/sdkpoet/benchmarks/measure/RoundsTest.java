package dev.sdkpoet.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> runs = new ArrayList<>();

    @Test
    void entrants_run_in_turn() throws Exception {
        Rounds.run(List.of(entrant("a"), entrant("b"), entrant("c")), 0, 2);

        assertThat(runs).containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void the_first_rounds_do_not_count() throws Exception {
        Map<String, List<Sample>> samples = Rounds.run(List.of(entrant("a"), entrant("b")), 1, 2);

        assertThat(samples.keySet()).containsExactly("a", "b");
        assertThat(samples.get("a")).containsExactly(Sample.of(Quantity.PROCESS, 3), Sample.of(Quantity.PROCESS, 5));
        assertThat(samples.get("b")).containsExactly(Sample.of(Quantity.PROCESS, 4), Sample.of(Quantity.PROCESS, 6));
    }

    /** Its figure is the number of runs so far. */
    private Entrant entrant(String label) {
        return new Entrant(label, () -> {
            runs.add(label);
            return Sample.of(Quantity.PROCESS, runs.size());
        });
    }
}
