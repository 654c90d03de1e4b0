package dev.sdkpoet.spec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String JSON = "{\"openapi\":\"3.0.3\",\"x\":\"é日😀\"}";
    private static final String YAML = "openapi: 3.0.3\nx: é日😀\n";

    @TempDir
    Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    @Test
    void utf_8_and_utf_16_with_a_byte_order_mark_are_read() {
        for (String text : new String[] {JSON, YAML}) {
            assertReads(text.getBytes(UTF_8));
            assertReads(("\ufeff" + text).getBytes(UTF_8));
            assertReads(text.getBytes(UTF_16));
            assertReads(("\ufeff" + text).getBytes(UTF_16BE));
            assertReads(("\ufeff" + text).getBytes(UTF_16LE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void utf_16_and_utf_32_without_a_byte_order_mark_are_errors(String charset) {
        assertThat(loading.file("a.json", JSON.getBytes(Charset.forName(charset)))
                        .problems("a.json"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.json:1:1 #: The file ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32BE", "UTF-32LE"})
    void utf_32_with_a_byte_order_mark_is_an_error(String charset) {
        assertThat(loading.file("a.json", ("\ufeff" + JSON).getBytes(Charset.forName(charset)))
                        .problems("a.json"))
                .containsExactly("ERROR a.json:1:1 #: The file is in UTF-32."
                        + " Is this the right file? If it is, save it as UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({
        "e9, an ISO-8859-1 letter",
        "c0af, an overlong slash",
        "e080af, a longer overlong slash",
        "eda080edb080, a surrogate pair in CESU-8",
        "f4908080, beyond Unicode",
        "80, a continuation without a start",
        "e282, a cut sequence"
    })
    void a_wrong_byte_is_an_error_with_its_offset(String hex, String what) {
        byte[] start = "openapi: 3.0.3\nx: ".getBytes(UTF_8);

        for (String after : new String[] {"", "\n"}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(start);
            bytes.writeBytes(HexFormat.of().parseHex(hex));
            bytes.writeBytes(after.getBytes(UTF_8));
            assertThat(loading.file("a.yaml", bytes.toByteArray()).problems("a.yaml"))
                    .as(what)
                    .containsExactly("ERROR a.yaml:1:1 #: The byte at offset 18 isn't valid UTF-8."
                            + " Is this the right file? If it is, save it as UTF-8.");
        }
    }

    @Test
    void a_wrong_byte_far_into_the_file_has_its_offset() {
        byte[] bytes = ("openapi: 3.0.3\nx: " + "日".repeat(100_000) + "\u00e9").getBytes(UTF_8);
        bytes[bytes.length - 1] = 'x';

        assertThat(loading.file("a.yaml", bytes).problems("a.yaml"))
                .singleElement()
                .asString()
                .contains("The byte at offset 300018 isn't valid UTF-8.");
    }

    @Test
    void wrong_utf_16_is_an_error() {
        byte[] halfPair = "\ufeffopenapi: '\ud800A'".getBytes(UTF_16BE);
        halfPair[22] = (byte) 0xd8;
        halfPair[23] = 0;

        assertThat(loading.file("a.yaml", halfPair).problems("a.yaml"))
                .singleElement()
                .asString()
                .contains("The byte at offset 22 isn't valid UTF-16BE.");
    }

    @Test
    void a_second_byte_order_mark_in_json_is_an_error() {
        assertThat(loading.file("a.json", ("\ufeff\ufeff" + JSON).getBytes(UTF_8))
                        .problems("a.json"))
                .singleElement()
                .asString()
                .startsWith("ERROR a.json:1:1 #: ");
    }

    @Test
    void a_binary_file_is_an_error() {
        assertThat(loading.file("a.png", HexFormat.of().parseHex("89504e470d0a1a0a0000000d"))
                        .problems("a.png"))
                .singleElement()
                .asString()
                .contains("The byte at offset 0 isn't valid UTF-8. Is this the right file?");
        assertThat(loading.file("a.bin", "text\0text".getBytes(ISO_8859_1)).problems("a.bin"))
                .singleElement()
                .asString()
                .contains("The file has NUL characters, so it isn't a text. Is this the right file?");
    }

    private void assertReads(byte[] bytes) {
        SpecNode value = loading.file("a", bytes).document("a").root();

        assertThat(value.string("x")).isEqualTo("é日😀");
        assertThat(value.location()).hasToString("a:1:1 #");
    }
}
