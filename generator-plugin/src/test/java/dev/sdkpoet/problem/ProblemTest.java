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
    void an_unknown_line_is_left_out() {
        assertThat(SpecLocation.document("spec/chat.yaml")).hasToString("spec/chat.yaml #");
    }

    @Test
    void a_configuration_problem_names_the_parameter() {
        assertThat(SpecLocation.configuration("refRoot")).hasToString("<refRoot>");
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
