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
    void source_that_is_tidy_stays_as_it_is() {
        String source = "package a;\n\nfinal class A {\n    int b;\n\n    void run() {}\n}\n";

        assertThat(TidyJava.of(source)).isEqualTo(source);
    }
}
