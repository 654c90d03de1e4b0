package dev.sdkpoet.emit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaWordScannerTest {
    private static Set<String> words(String code) {
        return new JavaWordScanner(Set.of("Upload", "Codecs.URI", "URI", "events")).wordsOf(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Upload file;|Upload",
                "x.<Upload>of()|Upload",
                "Codecs.URI|Codecs.URI,URI",
                "URI uri|URI",
                "Other.URI|URI",
                "Codecs.x.URI|URI",
                "Codecs. URI|URI",
                "call.events(codec)|events",
                "char c = '\"'; Upload u|Upload",
                "String s = \"\\\\\"; Upload u|Upload",
                "String s = \"\\\"\"; Upload u|Upload",
                "UploadX, xUpload, Upload2, eventsOf|",
                "// Upload|",
                "/* Upload */ /** {@link Upload} */|",
                "\"Upload\"|",
                "a / Upload|Upload"
            })
    void the_words_of_code_count_and_no_others(String code, String words) {
        assertThat(String.join(",", new java.util.TreeSet<>(words(code)))).isEqualTo(words == null ? "" : words);
    }

    @Test
    void a_text_block_is_a_text() {
        assertThat(words("String s = \"\"\"\n    a \" Upload\n    \"\"\"; URI u;"))
                .containsExactly("URI");
    }

    @Test
    void packages_do_not_count_and_imported_types_do() {
        assertThat(
                        words(
                                "// Upload\npackage a.events.x;\n\nimport b.events.Upload;\nimport java.net.URI;\n\nclass A {}\n"))
                .containsExactlyInAnyOrder("Upload", "URI");
        assertThat(words("package a.events;\n\nclass A {}\n")).isEmpty();
    }
}
