package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.testing.HostileText;
import dev.sdkpoet.testing.JavaSyntax;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaLiteralTest {
    @Test
    void escapes_what_is_not_printable_ascii() {
        assertThat(JavaLiteral.string("a\"b\\c\n\r\t\u00e9\ud83d\ude80\u2028$L"))
                .hasToString("\"a\\\"b\\\\c\\n\\r\\t\\u00e9\\ud83d\\ude80\\u2028$L\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\udc00\ud800"})
    void rejects_half_a_surrogate_pair(String text) {
        assertThatThrownBy(() -> JavaLiteral.string(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"65534, false", "65535, true", "65536, true"})
    void splits_what_is_too_long_for_one_literal(int length, boolean split) throws Exception {
        String text = "x".repeat(length);
        assertThat(JavaLiteral.string(text).toString().startsWith("String.join("))
                .isEqualTo(split);
        assertThat(roundTripped(List.of(
                        text, "\u4e2d".repeat(length / 3), "\ud83d\ude80".repeat(length / 6), "\0".repeat(length / 2))))
                .containsExactly(
                        text, "\u4e2d".repeat(length / 3), "\ud83d\ude80".repeat(length / 6), "\0".repeat(length / 2));
    }

    /** Javac counts bytes of modified UTF-8: one to U+007F but for NUL, two to U+07FF, three to U+FFFF, six beyond. */
    @ParameterizedTest
    @CsvSource({"0, 2", "1, 1", "0x7f, 1", "0x80, 2", "0x7ff, 2", "0x800, 3", "0xffff, 3", "0x10000, 6"})
    void as_many_characters_as_javac_takes_are_one_literal(String codePoint, int bytes) {
        String character = Character.toString(Integer.decode(codePoint));
        int most = 65_534 / bytes;
        assertThat(JavaLiteral.string(character.repeat(most)).toString()).startsWith("\"");
        assertThat(JavaLiteral.string(character.repeat(most + 1)).toString())
                .startsWith("String.join(")
                .endsWith(", " + JavaLiteral.string(character) + ")");
    }

    @Test
    void printable_ascii_stands_as_it_is_and_what_is_beside_it_is_escaped() {
        assertThat(JavaLiteral.string("\u001f !}~\u007f")).hasToString("\"\\u001f !}~\\u007f\"");
    }

    @Test
    void lines_are_a_text_block_where_one_can_hold_them_and_else_a_literal() {
        assertThat(JavaLiteral.lines("\n")).hasToString("\"\"\"\n\n\"\"\"");
        assertThat(JavaLiteral.lines("a")).hasToString("\"a\"");
        assertThat(JavaLiteral.lines(" a\nb")).hasToString("\" a\\nb\"");
        assertThat(JavaLiteral.lines("\na\nb")).hasToString("\"\\na\\nb\"");
        assertThat(JavaLiteral.lines("a\n\"")).hasToString("\"a\\n\\\"\"");
        assertThat(JavaLiteral.lines("x".repeat(65_533) + "\n").toString()).startsWith("\"\"\"\n");
        assertThat(JavaLiteral.lines("x".repeat(65_534) + "\n").toString()).startsWith("String.join(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n\"\"\"\"\n",
                "a\n\"\"\"\"\"\"\"\"b\n",
                "a\nb\"",
                "a\n\"\"\"",
                "a\\\n\\\"\"\"\n",
                " a\n b",
                "\n  a\n  b",
                "  a\n  b\n",
                "\n",
                "{\n  \"a\": \"\\\"\\\"\"\n}"
            })
    void lines_are_a_text_block_of_themselves(String text) throws Exception {
        assertThat(JavaSyntax.string(JavaLiteral.lines(text).toString())).isEqualTo(text);
    }

    @Test
    void json_stands_in_lines_as_it_is() {
        assertThat(JavaLiteral.lines("{\n  \"a\": 1\n}")).hasToString("\"\"\"\n{\n  \"a\": 1\n}\"\"\"");
    }

    @Test
    void any_text_compiles_to_itself() throws Exception {
        Random random = new Random(20260601);
        List<String> texts = new ArrayList<>(HostileText.PIECES);
        Stream.generate(() -> HostileText.random(random, 12)).limit(600).forEach(texts::add);
        for (int codePoint = 0; codePoint < 0x300; codePoint++) {
            texts.add("\\" + Character.toString(codePoint) + "u0041");
        }
        assertThat(roundTripped(texts)).containsExactlyElementsOf(texts);
    }

    private static List<String> roundTripped(List<String> texts) throws Exception {
        StringBuilder source = new StringBuilder(
                "package p; public class Literals { public static String get(int i) { switch (i) {\n");
        for (int i = 0; i < texts.size(); i++) {
            source.append("case ")
                    .append(i)
                    .append(": return ")
                    .append(JavaLiteral.string(texts.get(i)))
                    .append(";\n");
        }
        source.append("default: throw new IllegalArgumentException(); } } }\n");
        assertThat(source.chars().allMatch(unit -> unit == '\n' || unit >= ' ' && unit <= '~'))
                .isTrue();

        InMemoryCompiler.Result result = InMemoryCompiler.compile(Map.of("p/Literals.java", source.toString()));

        assertThat(result.errors()).isEmpty();
        assertThat(result.classes()).containsOnlyKeys("p.Literals");
        Method get = result.loader(JavaLiteralTest.class.getClassLoader())
                .loadClass("p.Literals")
                .getMethod("get", int.class);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            values.add((String) get.invoke(null, i));
        }
        return values;
    }
}
