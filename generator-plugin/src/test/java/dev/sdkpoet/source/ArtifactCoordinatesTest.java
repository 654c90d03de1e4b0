package dev.sdkpoet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactCoordinatesTest {
    @ParameterizedTest
    @CsvSource({
        "com.acme:pets:1.2.0!/openapi.yaml, 1.2.0, '', jar, openapi.yaml",
        "com.acme:pets:1.2.0!a b/openapi.yaml, 1.2.0, '', jar, a b/openapi.yaml",
        "com.acme:pets:1.2.0:api!/v1/a!b.json, 1.2.0, api, jar, v1/a!b.json",
        "com.acme:pets:1.2.0@zip!/openapi.yaml, 1.2.0, '', zip, openapi.yaml",
        "com.acme:pets:1.2.0, 1.2.0, '', yaml, ''",
        "com.acme:pets:1.2.0+5:api@json, 1.2.0+5, api, json, ''",
        "com.acme:pets:RELEASE:api, RELEASE, api, yaml, ''"
    })
    void an_artifact_is_the_document_or_has_it(
            String text, String version, String classifier, String type, String file) {
        assertThat(ArtifactCoordinates.ofDocument("oldArtifact", text))
                .isEqualTo(new ArtifactCoordinates("com.acme", "pets", version, classifier, type, file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pets.yaml", "com.acme:pets", "com.acme:pets:1.0:a:b", "com.acme:pets:1.0!/", "a:b:[1,2)"})
    void anything_else_is_told(String text) {
        assertThatThrownBy(() -> ArtifactCoordinates.ofDocument("oldArtifact", text))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(
                        "<oldArtifact>: \"" + text + "\" names no artifact. Write groupId:artifactId:version");
    }
}
