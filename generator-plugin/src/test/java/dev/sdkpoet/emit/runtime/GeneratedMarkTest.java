package dev.sdkpoet.emit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedMarkTest {

    @Test
    void the_mark_stands_above_the_class_and_its_import_among_the_others() {
        assertThat(GeneratedMark.on("""
                package a;

                import java.util.List;
                import org.jspecify.annotations.Nullable;

                /** A list. */
                public final class Pets {}
                """)).isEqualTo("""
                package a;

                import java.util.List;
                import javax.annotation.processing.Generated;
                import org.jspecify.annotations.Nullable;

                /** A list. */
                @Generated("dev.sdkpoet")
                public final class Pets {}
                """);
    }

    @Test
    void lines_of_comments_are_no_code() {
        assertThat(GeneratedMark.on("""
                /*
                package import
                import of
                class of
                */
                package a;

                class Pets {}
                """)).isEqualTo("""
                /*
                package import
                import of
                class of
                */
                package a;

                import javax.annotation.processing.Generated;

                @Generated("dev.sdkpoet")
                class Pets {}
                """);
    }
}
