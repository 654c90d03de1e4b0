package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            // a              | // a
            // a "b"          | // a "b"
            /* // */ b        | /* // */
            /*/ a */ b        | /*/ a */
            "a" + b           | "a"
            "\\" // " + b     | "\\" // "
            "\\\\" + b        | "\\\\"
            "" + b            | ""
            '"' + b           | '"'
            '\\'' + b         | '\\''
            \"""a"b\\\""" c\""" + d | \"""a"b\\\""" c\"""
            """)
    void a_comment_or_literal_ends_at_its_end(String source, String token) {
        assertThat(source.substring(0, JavaTokens.end(source, 0))).isEqualTo(token);
        assertThat(JavaTokens.end("int " + source, 4)).isEqualTo(4 + token.length());
    }

    @Test
    void code_has_no_end() {
        assertThat(JavaTokens.end("int a;", 0)).isZero();
        assertThat(JavaTokens.end("a / b", 2)).isEqualTo(2);
    }

    @Test
    void an_open_token_ends_with_the_source() {
        assertThat(JavaTokens.end("/* a", 0)).isEqualTo(4);
        assertThat(JavaTokens.end("// a", 0)).isEqualTo(4);
        assertThat(JavaTokens.end("\"a\\", 0)).isEqualTo(3);
        assertThat(JavaTokens.codeOnly("\"a\\")).isEqualTo("\"a\\".replace("a", " "));
    }

    @Test
    void code_alone_keeps_its_lines_and_columns() {
        assertThat(JavaTokens.codeOnly("/** class A\n * {} */ class B { // {\n String c = \"{\" + '{';\n}"))
                .isEqualTo("           \n         class B {     \n String c = \" \" + ' ';\n}");
        assertThat(JavaTokens.codeOnly("a = \"\"\"\n  {\n\"\"\";")).isEqualTo("a = \"\"\"\n   \n\"\"\";");
    }
}
