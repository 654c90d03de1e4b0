package dev.sdkpoet.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.problem.GenerationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldDocumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"old.yaml", " a b/old.yaml ", "v1=old.yaml", "C:\\specs\\old.yaml", "a,b.yaml"})
    void the_old_document_of_one_without_a_name_is_a_path_whatever_is_in_it(String value) {
        assertThat(parse(value, "")).isEqualTo(Map.of("", value.strip()));
    }

    @Test
    void the_old_document_of_one_with_a_name_may_say_the_name() {
        assertThat(parse("old.yaml", "v1")).isEqualTo(Map.of("v1", "old.yaml"));
        assertThat(parse("v1=old.yaml", "v1")).isEqualTo(Map.of("v1", "old.yaml"));
        assertThat(parse("v1=old.yaml,v0=older.yaml", "v1")).isEqualTo(Map.of("v1", "old.yaml", "v0", "older.yaml"));
    }

    @Test
    void old_documents_of_several_have_names() {
        assertThat(parse(" v1 = x.yaml", "v1", "v2")).isEqualTo(Map.of("v1", "x.yaml"));
        assertThat(parse("v1=a=b.yaml, v2=c.yaml", "v1", "v2"))
                .containsExactly(Map.entry("v1", "a=b.yaml"), Map.entry("v2", "c.yaml"));
        assertThatThrownBy(() -> parse("v1=a.yaml,b.yaml", "v1", "v2"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("\"b.yaml\" doesn't say which document");
        assertThatThrownBy(() -> parse("v1=a.yaml,v1=b.yaml", "v1", "v2"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("\"v1\" is named twice");
    }

    @Test
    void there_is_one() {
        assertThatThrownBy(() -> parse(" ", ""))
                .hasMessageContaining(
                        "No old document is given. Set -Dsdkpoet.old=FILE, -Dsdkpoet.oldRevision=REVISION")
                .hasMessageContaining("-Dsdkpoet.oldArtifact=");
    }

    private static Map<String, String> parse(String value, String... names) {
        List<DocumentSource> now = Stream.of(names)
                .map(name -> new DocumentSource(name, Path.of(name), name))
                .toList();
        return OldDocuments.parse("old", value, now);
    }
}
