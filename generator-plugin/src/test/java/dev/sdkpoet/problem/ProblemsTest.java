package dev.sdkpoet.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void problems_are_sorted_by_file_line_and_column_and_each_is_kept_once() {
        problems.error(new SpecLocation("b.yaml", 1, 1, ""), "third");
        problems.warning(new SpecLocation("a.yaml", 10, 1, ""), "second");
        problems.note(new SpecLocation("a.yaml", 9, 7, ""), "first");
        problems.error(new SpecLocation("b.yaml", 1, 1, ""), "third");

        assertThat(problems.all()).extracting(Problem::message).containsExactly("first", "second", "third");
    }

    @Test
    void settings_come_first_then_files_each_from_top_to_bottom() {
        List<Place> places = List.of(
                new Place.Setting("basePackage"),
                new Place.Setting("refRoot"),
                new Place.WholeFile("a.yaml"),
                new SpecLocation("a.yaml", 2, 9, "/a"),
                new SpecLocation("a.yaml", 10, 1, "/b"),
                new SpecLocation("a.yaml", 10, 1, "/c"),
                new Place.InText("b.mustache", 1, 2),
                new Place.InText("b.mustache", 1, 11));
        List<Place> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(place -> problems.error(place, "wrong"));

        assertThat(problems.all()).extracting(Problem::place).containsExactlyElementsOf(places);
    }

    @Test
    void only_errors_end_the_run() {
        problems.warning(new Place.WholeFile("a.yaml"), "odd");
        problems.throwIfErrors();
        assertThat(problems.hasErrors()).isFalse();

        problems.error(new Place.WholeFile("a.yaml"), "wrong");
        assertThatThrownBy(problems::throwIfErrors)
                .isInstanceOf(GenerationException.class)
                .hasMessage("a.yaml: wrong");
    }

    @Test
    void the_message_lists_a_hundred_errors_and_counts_the_rest() {
        IntStream.rangeClosed(1, 123).forEach(i -> problems.error(new SpecLocation("a.yaml", i, 1, ""), "wrong"));

        assertThatThrownBy(problems::throwIfErrors).isInstanceOfSatisfying(GenerationException.class, e -> {
            assertThat(e.problems()).hasSize(123);
            assertThat(e).message().hasLineCount(101).endsWith("\n… and 23 more.");
        });
    }

    @Test
    void an_error_after_countless_warnings_is_still_an_error() {
        IntStream.range(0, 20_000).forEach(i -> problems.warning(new SpecLocation("a.yaml", i, 1, ""), "odd"));
        problems.error(new Place.WholeFile("a.yaml"), "wrong");

        assertThat(problems.all()).hasSize(10_001);
        assertThatThrownBy(problems::throwIfErrors).hasMessage("a.yaml: wrong");
    }
}
