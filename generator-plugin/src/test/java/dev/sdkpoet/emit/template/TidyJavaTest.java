package dev.sdkpoet.emit.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TidyJavaTest {
    @Test
    void what_sections_leave_behind_goes() {
        String source = """
                package a;

                import java.net.URI;
                import java.util.List;
                import java.util.UUID;

                /** Made of {@link UUID}s. */
                final class A {


                    List<String> names;



                    void run() {

                    }

                }
                """;

        assertThat(TidyJava.of(source)).isEqualTo("""
                        package a;

                        import java.util.List;
                        import java.util.UUID;

                        /** Made of {@link UUID}s. */
                        final class A {
                            List<String> names;

                            void run() {
                            }
                        }
                        """);
    }

    @Test
    void an_import_is_needed_where_its_whole_word_stands_outside_of_imports() {
        String source = """
                import a.Uuid;
                import b.UuidCodec;
                import static c.Codec.d;
                import c.Codec;
                import e.List;

                class UuidCodec2 { UuidCodec list_List; }
                """;

        assertThat(TidyJava.of(source)).isEqualTo("""
                        import b.UuidCodec;
                        import static c.Codec.d;
                        import c.Codec;

                        class UuidCodec2 { UuidCodec list_List; }
                        """);
    }

    @Test
    void blocks_that_end_together_have_no_blank_line_between() {
        assertThat(TidyJava.of("class A {\n    class B {\n        int c;\n\n    }\n\n}\n"))
                .isEqualTo("class A {\n    class B {\n        int c;\n    }\n}\n");
        assertThat(TidyJava.of("a\n\n\n\n")).isEqualTo("a\n\n");
    }

    @Test
    void source_that_is_tidy_stays_as_it_is() {
        String source = "package a;\n\nfinal class A {\n    int b;\n\n    void run() {}\n}\n";

        assertThat(TidyJava.of(source)).isEqualTo(source);
    }
}
