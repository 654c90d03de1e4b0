package dev.sdkpoet.emit.java.poet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SourceLayoutTest {

    @Test
    void short_javadoc_is_one_line_and_long_javadoc_stays() {
        String longText = "x".repeat(110);
        assertThat(SourceLayout.compact("    /**\n     * The sid.\n     */\n    String sid();\n"))
                .isEqualTo("    /** The sid. */\n    String sid();\n");
        assertThat(SourceLayout.compact("    /**\n     * " + longText + "\n     */\n"))
                .isEqualTo("    /**\n     * " + longText + "\n     */\n");
        assertThat(SourceLayout.compact("/**\n * One.\n * Two.\n */\n")).isEqualTo("/**\n * One.\n * Two.\n */\n");
        assertThat(SourceLayout.compact("    /**\n     * " + "x".repeat(109) + "\n     */\n"))
                .isEqualTo("    /** " + "x".repeat(109) + " */\n");
    }

    // G76
    @Test
    void a_hundred_thousand_fields_take_little_time() {
        String fields = "    private final int a;\n\n".repeat(100_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(SourceLayout.compact(fields)).hasSizeLessThan(fields.length()));
    }

    @Test
    void a_list_of_a_million_constants_takes_little_time() {
        String line = "            AAAAAAAAA, BBBBBBBBB, CCCCCCCCC, DDDDDDDDD, EEEEEEEEE, FFFFFFFFF, GGGGGGGGG,\n";
        String constant = "    private static final Map<String, Order> VALUES = index(A, B, C,\n" + line.repeat(150_000)
                + "            Z);\n";

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(SourceLayout.compact(constant)).hasSizeLessThanOrEqualTo(constant.length()));
    }

    @Test
    void no_blank_line_stands_between_fields_without_javadoc() {
        assertThat(
                        SourceLayout.compact(
                                "    private final int a;\n\n    private static final int B = f(\n            g(\n                    1));\n\n    private int c() {\n    }\n"))
                .isEqualTo(
                        "    private final int a;\n    private static final int B = f(\n            g(1));\n\n    private int c() {}\n");
        assertThat(
                        SourceLayout.compact(
                                "    public static final A A = new A();\n\n    public static final A B = new A();\n\n    private final int c;\n"))
                .isEqualTo(
                        "    public static final A A = new A();\n    public static final A B = new A();\n    private final int c;\n");
        assertThat(
                        SourceLayout.compact(
                                "    private final A a = b(\"c\",\n            D, E);\n\n    private int f;\n\n    private void g() {\n"))
                .isEqualTo("    private final A a = b(\"c\", D, E);\n    private int f;\n\n    private void g() {\n");
        assertThat(SourceLayout.compact("    private int a;\n\n    /** B. */\n    private int b;\n"))
                .isEqualTo("    private int a;\n\n    /** B. */\n    private int b;\n");
    }

    @Test
    void a_long_constant_has_its_value_on_a_line_of_its_own_and_its_chain_below_that() {
        String declared = "    private static final Operation GET =";
        String path = "\"/" + "p".repeat(75) + "\"";
        String call = "operation(\"GET\", " + path + ")";
        assertThat(SourceLayout.compact(declared + " " + call + ";\n"))
                .isEqualTo(declared + "\n            " + call + ";\n");
        assertThat(SourceLayout.compact(declared + " " + call + "\n            .a();\n"))
                .isEqualTo(declared + "\n            " + call + ".a();\n");
        assertThat(SourceLayout.compact(declared + " " + call + "\n            .a()\n            .b();\n"))
                .isEqualTo(
                        declared + "\n            " + call + "\n                    .a()\n                    .b();\n");
    }

    @Test
    void what_has_no_room_behind_a_name_is_together_below_it() {
        String name = "    default Invite createTheInvite" + "X".repeat(40);
        assertThat(SourceLayout.compact(
                        name + "(String a, String b,\n            CreateInviteOptions options, String last) {\n"))
                .isEqualTo(name + "(\n            String a, String b, CreateInviteOptions options, String last) {\n");
        String constant = "    private static final Field<List<" + "X".repeat(50) + ">> ITEMS =";
        assertThat(SourceLayout.compact(constant + " FIELDS.add(\"items\",\n            Codecs.list(Item.codec()));\n"))
                .isEqualTo(constant + "\n            FIELDS.add(\"items\", Codecs.list(Item.codec()));\n");
        String call = "        return create" + "X".repeat(80) + "(a,\n                bcdefghijklmnopqrs, t);\n";
        assertThat(SourceLayout.compact(call)).isEqualTo(call);
    }

    @Test
    void enum_constants_stand_close() {
        assertThat(SourceLayout.compact("enum E {\n    A_1,\n\n    B,\n\n    C\n}\n"))
                .isEqualTo("enum E {\n    A_1,\n    B,\n    C\n}\n");
    }

    @Test
    void a_list_goes_on_up_to_the_margin() {
        assertThat(SourceLayout.compact(
                        "    void a(String b,\n            String c,\n            String d) {\n        b();\n    }\n"))
                .isEqualTo("    void a(String b, String c, String d) {\n        b();\n    }\n");
        String wide = "x".repeat(100);
        assertThat(SourceLayout.compact("    f(a,\n            " + wide + ",\n            b);\n"))
                .isEqualTo("    f(a, " + wide + ", b);\n");
        assertThat(SourceLayout.compact("    f(" + wide + ",\n            " + wide + ");\n"))
                .isEqualTo("    f(" + wide + ",\n            " + wide + ");\n");
    }

    @Test
    void parameters_and_arguments_come_back_where_there_is_room() {
        assertThat(SourceLayout.compact("    public static final A B = new A(\n            \"b\", C.D);\n"))
                .isEqualTo("    public static final A B = new A(\"b\", C.D);\n");
        assertThat(SourceLayout.compact(
                        "    default A a(\n            B b) {\n        return c(\n                b);\n"))
                .isEqualTo("    default A a(B b) {\n        return c(b);\n");
        String list = "        return A.of(\n                b,\n                c);\n";
        assertThat(SourceLayout.compact(list)).isEqualTo("        return A.of(\n                b, c);\n");
        String wide = "    public static final A B = new A(\n            \"" + "x".repeat(90) + "\");\n";
        assertThat(SourceLayout.compact(wide)).isEqualTo(wide);
    }

    @Test
    void an_annotation_is_on_one_line_where_there_is_room() {
        String name = "    public String name() {\n";
        assertThat(SourceLayout.compact("    @Size(\n            min = 2,\n            max = 40\n    )\n" + name))
                .isEqualTo("    @Size(min = 2, max = 40)\n" + name);
        String exact = "x".repeat(120 - "    @Pattern(regexp = \"\")".length());
        assertThat(SourceLayout.compact("    @Pattern(\n            regexp = \"" + exact + "\"\n    )\n" + name))
                .isEqualTo("    @Pattern(regexp = \"" + exact + "\")\n" + name);
        String wide = "    @Pattern(\n            regexp = \"" + exact + "x\"\n    )\n" + name;
        assertThat(SourceLayout.compact(wide)).isEqualTo(wide);
        String several =
                "    @Sizes(\n            value = {\n                    1,\n                    2\n            }\n    )\n";
        assertThat(SourceLayout.compact(several)).startsWith("    @Sizes(\n            value = {\n");
        String block = "    @Doc(\n            value = \"\"\"\n  a\n)\n\"\"\"\n    )\n" + name;
        assertThat(SourceLayout.compact(block)).isEqualTo(block);
    }

    @Test
    void a_long_header_of_a_class_is_two_lines() {
        String wide = "A".repeat(60);
        assertThat(SourceLayout.compact(
                        "public final class B extends " + wide + " implements " + wide + ",\n        C {\n"))
                .isEqualTo(
                        "public final class B extends " + wide + "\n        implements " + wide + ",\n        C {\n");
        assertThat(SourceLayout.compact("public final class " + wide + " extends E<" + wide + "> {\n"))
                .isEqualTo("public final class " + wide + "\n        extends E<" + wide + "> {\n");
        assertThat(SourceLayout.compact("public interface " + wide + " extends " + wide + " {\n"))
                .isEqualTo("public interface " + wide + "\n        extends " + wide + " {\n");
        assertThat(SourceLayout.compact("public final class " + wide + wide + " {\n"))
                .isEqualTo("public final class " + wide + wide + " {\n");
    }

    @Test
    void permitted_classes_have_a_line_each_where_one_is_too_long() {
        String many = "A".repeat(60) + ", " + "B".repeat(60);
        assertThat(SourceLayout.compact("public sealed interface P permits A, B {\n"))
                .isEqualTo("public sealed interface P permits A, B {\n");
        assertThat(SourceLayout.compact("public sealed interface P permits " + many + " {\n"))
                .isEqualTo("public sealed interface P\n        permits " + many.replace(", ", ",\n                ")
                        + " {\n");
    }

    @Test
    void one_link_of_a_chain_stands_behind_what_it_is_called_on() {
        assertThat(SourceLayout.compact("        return client.request(GET)\n                .empty();\n"))
                .isEqualTo("        return client.request(GET).empty();\n");
        String two =
                "        return client.request(GET)\n                .query(\"a\", a)\n                .empty();\n";
        assertThat(SourceLayout.compact(two)).isEqualTo(two);
        String wide = "        return client.request(" + "X".repeat(84) + ")\n                .empty();\n";
        assertThat(SourceLayout.compact(wide)).isEqualTo(wide);
    }

    @Test
    void text_blocks_stay_as_they_are() {
        assertThat(
                        SourceLayout.compact(
                                "        f(\n                a,\n                \"\"\"\n            1,\n            2\"\"\");\n"))
                .isEqualTo("        f(\n                a, \"\"\"\n            1,\n            2\"\"\");\n");
        String block =
                "        f(\"\"\"\n            {\"a\": 1,\n            \"b\": (\n            2}\"\"\");\n        g();\n";
        assertThat(SourceLayout.compact(block)).isEqualTo(block);
    }
}
