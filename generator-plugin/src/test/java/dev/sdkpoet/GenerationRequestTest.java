package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationRequestTest {

    @Test
    void names_follow_from_the_package() {
        GenerationRequest request = valid().basePackage("com.acme.pet_store").build();

        assertThat(request.emitOptions().clientName()).isEqualTo("PetStoreClient");
        assertThat(request.emitOptions().coordinates())
                .isEqualTo(new Coordinates("com.acme", "pet-store-client", "0.1.0"));
        assertThat(request.emitOptions().moduleName()).isEmpty();
    }

    @Test
    void a_whole_project_is_a_module() {
        assertThat(valid().layout(Layout.PROJECT).build().emitOptions().moduleName())
                .isEqualTo("com.acme.pets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a; class Evil{} //",
                "..",
                "a..b",
                "com.class.x",
                "/abs",
                "a../b",
                "a-b",
                "1a",
                "a.1b",
                ".a",
                "a.",
                "com.acm\u00e9",
                "com.record.\n",
                "java",
                "java.util",
                "_"
            })
    void a_package_that_is_none_is_refused_before_a_document_is_read(String basePackage) {
        assertThatThrownBy(() -> valid().basePackage(basePackage).build())
                .isInstanceOf(GenerationException.class)
                .hasMessageStartingWith("<package>: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "Pet-Store", "1Pet", "a.B", "record", "var", "Pet\u00e9"})
    void a_client_name_that_is_no_class_name_is_refused(String clientName) {
        assertThatThrownBy(() -> valid().clientName(clientName).build())
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("isn't a class name");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThatThrownBy(() -> GenerationRequest.builder()
                        .basePackage("a-b")
                        .resourceAccessors(Map.of("Pets", "my pets"))
                        .build())
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<input>")
                .hasMessageContaining("<package>")
                .hasMessageContaining("<output>")
                .hasMessageContaining("<resourceAccessors>");
    }

    // G55
    @ParameterizedTest
    @ValueSource(
            strings = {"https:/me:secret@example.com/pets.yaml", "HTTP://example.com/pets.yaml", "file:/etc/passwd"})
    void a_url_is_no_document_and_is_not_shown(String url) {
        assertThatThrownBy(() -> unnamed()
                        .document(new DocumentSource("", Path.of("pets.yaml"), url))
                        .build())
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("Documents are only read from disk")
                .hasMessageNotContaining("secret");
    }

    @Test
    void several_documents_need_names_that_differ() {
        assertThatThrownBy(() -> valid().document(document("")).build())
                .hasMessageContaining("With several documents each needs a <name>");
        assertThatThrownBy(() -> named("v1", "V1").build()).hasMessageContaining("Two documents have the name \"V1\"");
        assertThatThrownBy(() -> named("v1", "v/2").build()).hasMessageContaining("can't be the name of a document");
        assertThat(named("v1", "v2").build().documents()).hasSize(2);
    }

    @Test
    void coordinates_are_plain_text() {
        assertThatThrownBy(
                        () -> valid().coordinates(null, "a</artifactId>", null).build())
                .hasMessageContaining("<artifactId>");
        assertThatThrownBy(() -> valid().coordinates(null, null, "1\"; evil();").build())
                .hasMessageContaining("<version>");
    }

    private static GenerationRequestBuilder valid() {
        return unnamed().document(document(""));
    }

    private static GenerationRequestBuilder named(String first, String second) {
        return unnamed().document(document(first)).document(document(second));
    }

    private static GenerationRequestBuilder unnamed() {
        return GenerationRequest.builder().basePackage("com.acme.pets").output(Path.of("target", "none"));
    }

    private static DocumentSource document(String name) {
        return new DocumentSource(name, Path.of("pets.yaml"), "pets.yaml");
    }
}
