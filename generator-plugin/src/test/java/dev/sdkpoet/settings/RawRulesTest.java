package dev.sdkpoet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawRulesTest {
    @Test
    void what_may_be_there_once_is_refused_twice() {
        Shape paging = Shape.of(PagingParameter.class);

        assertThat(problems(setting("list", text("style", "none"), text("style", "token")), paging))
                .containsExactly("<list/style>: It is set twice, but only one can have an effect. Remove the other.");
        assertThat(problems(setting("list", text("style", "none"), text("style", "none")), paging))
                .isEmpty();
    }

    @Test
    void what_adds_to_others_may_be_there_twice() {
        Shape select = Shape.of(SelectParameter.class);
        RawSetting pets = setting("include", text("tags", "pets"));
        RawSetting owners = setting("include", text("tags", "owners"));

        assertThat(problems(setting("select", pets, owners), select)).isEmpty();
    }

    @Test
    void a_text_in_the_place_of_settings_and_settings_in_that_of_a_text() {
        assertThat(problems(text("select", "pets"), Shape.of(SelectParameter.class)))
                .containsExactly(
                        "<select>: \"pets\" is where settings should be: <exclude>, <include>. Write it into one of them.");
        assertThat(problems(setting("license", text("name", "MIT")), new Shape.Text(String.class)))
                .containsExactly(
                        "<license>: It needs a value, but has <name> in it. Write the value between <license> and </license>.");
    }

    @Test
    void a_name_that_is_like_no_other_gets_all_of_them() {
        assertThat(problems(setting("select", text("everything", "true")), Shape.of(SelectParameter.class)))
                .containsExactly(
                        "<select/everything>: There is no such setting in <select>. Use one of: <exclude>, <include>.");
    }

    private static List<String> problems(RawSetting setting, Shape shape) {
        Problems problems = new Problems();
        boolean isRight = new RawRules(problems).check(setting, shape);
        assertThat(isRight).isEqualTo(problems.all().isEmpty());
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static RawSetting text(String name, String text) {
        return new RawSetting(name, text, List.of());
    }

    private static RawSetting setting(String name, RawSetting... inner) {
        return new RawSetting(name, "", List.of(inner));
    }
}
