package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a codec of a user's own does wrong fails where its value is asked for, and nowhere else. */
class ValueCodecTest {
    /** Upper-case words; has no JSON for "MUTE", and no word for "none". */
    private static final class WordCodec extends ValueCodec<String> {
        WordCodec() {
            super("a word");
        }

        @Override
        @SuppressWarnings("NullAway") // a mistake
        protected String decode(JsonValue json) {
            String text = ((JsonString) json).value();
            return text.equals("none") ? null : text.toUpperCase(Locale.ROOT);
        }

        @Override
        @SuppressWarnings("NullAway") // a mistake
        protected JsonValue encode(String value) {
            return "MUTE".equals(value) ? null : JsonValue.of(value == null ? "none" : value);
        }
    }

    private final Codec<String> codec = new WordCodec();

    @Test
    void a_value_is_read_and_written() {
        assertThat(codec.fromJson("\"a\"")).isEqualTo("A");
        assertThat(codec.toJson("A")).isEqualTo("\"A\"");
        assertThat(Codecs.list(codec).fromJson("[\"a\",\"B\"]")).isEqualTo(List.of("A", "B"));
    }

    @Test
    void what_it_can_not_read_or_gives_null_for_is_another_kind_of_json() {
        for (String json : List.of("1", "\"none\"", "\"mute\"")) {
            assertThatThrownBy(() -> codec.fromJson(json))
                    .as(json)
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("expected a word, found other JSON");
        }
    }

    @Test
    void only_asking_for_what_it_can_not_read_fails_and_its_json_is_kept() {
        Codec<List<String>> words = Codecs.list(codec);
        List<String> read = words.fromJson("[\"none\",\"mute\",\"A\"]");
        assertThat(read.get(2)).isEqualTo("A");
        assertThat(words.toJson(read)).isEqualTo("[\"none\",\"mute\",\"A\"]");
        for (int i = 0; i < 2; i++) {
            int index = i;
            assertThatThrownBy(() -> read.get(index))
                    .isInstanceOf(JsonException.class)
                    .hasMessage("item " + i + ": expected a word, found other JSON");
        }
    }
}
