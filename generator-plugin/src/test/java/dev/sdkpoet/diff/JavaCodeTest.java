package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaCodeTest {

    @Test
    void comments_and_space_dont_matter() {
        assertThat(JavaCode.of("/** Doc. */\nint a; // one\n  int  b;"))
                .isEqualTo(JavaCode.of("int a;\n\n/* two\n */ int b;"));
    }

    @Test
    void literals_do() {
        assertThat(JavaCode.of("String a = \"// no  comment\";")).contains("\"// no  comment\"");
        assertThat(JavaCode.of("String a = \"\\\"/*\"; char b = '\\''; char c = '\"'; // gone"))
                .isEqualTo("String a = \"\\\"/*\"; char b = '\\''; char c = '\"'; ");
        assertThat(JavaCode.of("String a = \"\"\"\n  x \"quoted\" // y\n  \\\"\"\" \"\"\";"))
                .isEqualTo("String a = \"\"\"\n  x \"quoted\" // y\n  \\\"\"\" \"\"\";");
    }

    @Test
    void what_isnt_closed_ends_with_the_text() {
        assertThat(JavaCode.of("a /* b")).isEqualTo("a ");
        assertThat(JavaCode.of("a // b")).isEqualTo("a ");
        assertThat(JavaCode.of("a \"b\\")).isEqualTo("a \"b\\");
    }
}
