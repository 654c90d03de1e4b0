package dev.sdkpoet.emit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PartialClassTest {
    private static final RuntimeReferences REFERENCES = RuntimeReferences.builtIn();

    @Test
    void with_all_its_members_the_class_is_what_it_was() throws IOException {
        for (String type : PartialClass.NAMES) {
            assertThat(new PartialClass(source(type)).with(member -> true)).isEqualTo(source(type));
        }
    }

    /** So no member is left out of the search, or kept with another one. */
    @Test
    void each_member_that_the_table_has_may_stay_alone() throws IOException {
        for (String type : PartialClass.NAMES) {
            PartialClass whole = new PartialClass(source(type));
            String frame = whole.with(member -> false);
            List<String> members = REFERENCES.direct().keySet().stream()
                    .filter(name -> name.startsWith(type + "."))
                    .map(name -> name.substring(type.length() + 1))
                    .toList();

            assertThat(members).hasSizeGreaterThan(5);
            for (String member : members) {
                Pattern declared =
                        Pattern.compile("(?m)^    (public static .* " + member + " =|[^ /@*][^=]* " + member + "\\()");
                assertThat(declared.matcher(frame).find()).as(member).isFalse();
                assertThat(declared.matcher(whole.with(member::equals)).results())
                        .as(member)
                        .hasSize(1);
            }
        }
    }

    @Test
    void without_its_members_the_frame_of_the_class_is_left() throws IOException {
        assertThat(new PartialClass(source("Codecs")).with(member -> false)).isEqualTo("""
                package dev.sdkpoet.runtime;

                /** The codecs of types that aren't generated classes. A client includes those that it needs. */
                public final class Codecs {
                    private Codecs() {}
                }
                """);
    }

    @Test
    void a_member_keeps_its_comment_and_its_imports() throws IOException {
        String kept = new PartialClass(source("Codecs")).with(Set.of("URI", "nullableMap")::contains);

        assertThat(kept).isEqualTo("""
                package dev.sdkpoet.runtime;

                import java.net.URI;
                import java.util.Map;
                import org.jspecify.annotations.Nullable;

                /** The codecs of types that aren't generated classes. A client includes those that it needs. */
                public final class Codecs {
                    /** URIs. */
                    public static final Codec<URI> URI = new UriCodec();

                    private Codecs() {}

                    /**
                     * Objects as maps in which values may be null.
                     *
                     * @param <T> the values' type
                     * @param value the values' codec
                     * @return a codec of unmodifiable maps that keep their order
                     */
                    @SuppressWarnings("NullAway") // the same codec has both types
                    public static <T> Codec<Map<String, @Nullable T>> nullableMap(Codec<T> value) {
                        return new MapCodec<>(value, true);
                    }
                }
                """);
    }

    @Test
    void a_part_of_the_class_needs_what_it_names_and_no_more() {
        assertThat(REFERENCES.closure(Set.of("Codecs", "Codecs.URI")))
                .contains("UriCodec")
                .doesNotContain("UuidCodec", "ListCodec", "MapCodec");
        assertThat(REFERENCES.closure(Set.of("Codecs.*"))).contains("UriCodec", "UuidCodec", "ListCodec", "MapCodec");
    }

    private static String source(String type) throws IOException {
        return Files.readString(RuntimeSources.FOLDER.resolve(type + ".java"));
    }
}
