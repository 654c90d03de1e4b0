package dev.sdkpoet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final SpecLocation PLACE = new SpecLocation("spec/chat.yaml", 120, 9, "/paths/~1Invites/post");

    @Test
    void a_problem_reads_as_place_and_message() {
        assertThat(new Problem(Severity.ERROR, PLACE, "It is wrong. Correct it."))
                .hasToString("spec/chat.yaml:120:9 #/paths/~1Invites/post: It is wrong. Correct it.");
    }

    @Test
    void each_kind_of_place_says_what_it_has() {
        assertThat(PLACE).hasToString("spec/chat.yaml:120:9 #/paths/~1Invites/post");
        assertThat(new SpecLocation("spec/chat.yaml", 1, 1, "")).hasToString("spec/chat.yaml:1:1 #");
        assertThat(new Place.InText("templates/README.md.mustache", 3, 7))
                .hasToString("templates/README.md.mustache:3:7");
        assertThat(new Place.WholeFile("spec/chat.yaml")).hasToString("spec/chat.yaml");
        assertThat(new Place.Setting("refRoot")).hasToString("<refRoot>");
    }

    @Test
    void a_file_may_be_called_like_a_setting() {
        assertThat(new SpecLocation("<refRoot>", 2, 1, "/info")).hasToString("<refRoot>:2:1 #/info");
        assertThat(new Place.WholeFile("<refRoot>")).isNotEqualTo(new Place.Setting("refRoot"));
    }

    @Test
    void control_escape_and_bidirectional_characters_are_shown_as_escapes() {
        SpecLocation place = new SpecLocation("a\nb", 1, 1, "/\u001b[31m");
        Problem problem =
                new Problem(Severity.ERROR, place, "a\u001b[31m b\u2028 c\u202e d\ud800 e\r\n::set-output \u0085");

        assertThat(problem)
                .hasToString("a\\u000ab:1:1 #/\\u001b[31m: "
                        + "a\\u001b[31m b\\u2028 c\\u202e d\\ud800 e\\u000d\\u000a::set-output \\u0085");
    }

    @Test
    void other_characters_stay_as_they_are() {
        assertThat(new Problem(Severity.NOTE, PLACE, "naïve 日本 😀").message()).isEqualTo("naïve 日本 😀");
    }

    @Test
    void a_long_message_or_pointer_is_cut() {
        SpecLocation place = new SpecLocation("f", 1, 1, "/a".repeat(10_000));

        assertThat(new Problem(Severity.ERROR, place, "x".repeat(10_000)).toString())
                .hasSizeLessThan(1_600);
    }
}
