package dev.sdkpoet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockReaderTest {
    private static final String HEADING = "! sdkpoet.lock 1 com.acme: what its callers use. Commit this file.\n";

    private final Problems problems = new Problems();

    @Test
    void what_is_written_can_be_read() {
        String text = HEADING
                + "#/a/%20b = petName, PET_NAME2 @12 required\n"
                + "#/b = name was old, older @1 sends a%20%22%C3%A4%F0%9F%98%80%ud800b\n"
                + "#/c = empty sends \"\"\n"
                + "#/components/schemas/Pet = Pet\n"
                + "v2#/paths/~1a/get = get\n";

        assertThat(read(text).text()).isEqualTo(text);
        assertThat(read(text).entry("#/b").orElseThrow().sent()).isEqualTo("a \"\u00e4\ud83d\ude00\ud800b");
        assertThat(read(text).entry("#/c").orElseThrow().sent()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void editors_may_change_line_ends_and_blank_lines() {
        Lock lock = read("\ufeff" + HEADING.replace("\n", "\r\n") + "\r\n#/b = B \r\n\r\n#/a = A");

        assertThat(lock.text()).isEqualTo(HEADING + "#/a = A\n#/b = B\n");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_line_that_both_sides_of_a_merge_added_is_one() {
        assertThat(read(HEADING + "#/a = A\n#/a = A\n").entries()).hasSize(1);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#/a = A", "! sdkpoet.lock", "! sdkpoet.lock x com.acme: y", "! sdkpoet.lock 1"})
    void a_text_without_the_heading_is_no_lock(String text) {
        read(text);

        assertThat(messages())
                .singleElement()
                .asString()
                .contains("pets.lock:1:1: This isn't the first line of a lock");
    }

    @Test
    void a_later_version_is_refused() {
        read(HEADING.replace("lock 1", "lock 2") + "anything\n");

        assertThat(messages())
                .containsExactly("pets.lock:1:1: This lock has version 2, and this sdkpoet reads version 1. "
                        + "Use the version of the plugin that wrote it, or a later one.");
    }

    @Test
    void marks_of_a_merge_conflict_are_told() {
        read(HEADING + "<<<<<<< HEAD\n#/a = A\n||||||| base\n=======\n#/a = B\n>>>>>>> main\n");

        assertThat(messages())
                .hasSize(5)
                .contains("pets.lock:6:1: Line 3 says otherwise of the same thing. Keep one of them.")
                .filteredOn(message -> message.contains("There is an unresolved merge conflict."))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/a",
                "= A",
                "#/a = ",
                "#/a = A B",
                "#/a = A @0",
                "#/a = A;",
                "#/a = A @x",
                "#/a=A",
                "#/a = A as strnig",
                "#/a = A as list<string"
            })
    void a_line_that_says_nothing_is_told(String line) {
        read(HEADING + line + "\n");

        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("pets.lock:2:1: \"")
                .contains("isn't a line of a lock");
    }

    private Lock read(String text) {
        return LockReader.read(text, "pets.lock", problems);
    }

    private List<String> messages() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
