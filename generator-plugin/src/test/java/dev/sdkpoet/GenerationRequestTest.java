package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void a_client_name_that_would_mean_another_class_has_more_of_the_package_in_it() {
        assertThat(clientName("com.acme.api")).isEqualTo("AcmeApiClient");
        assertThat(clientName("com.acme.http")).isEqualTo("AcmeHttpClient");
        assertThat(clientName("com.acme._2fa")).isEqualTo("Acme2faClient");
        assertThat(valid().basePackage("com.acme._2fa")
                        .build()
                        .emitOptions()
                        .coordinates()
                        .artifactId())
                .isEqualTo("2fa-client");
    }

    private static String clientName(String basePackage) {
        return valid().basePackage(basePackage).build().emitOptions().clientName();
    }

    @Test
    void a_package_is_needed() {
        assertThatThrownBy(() -> valid().basePackage("").build())
                .isInstanceOf(GenerationException.class)
                .hasMessageStartingWith("<basePackage>: No package is given.");
    }

    @Test
    void what_only_a_pom_can_say_needs_one() {
        ProjectOptions project = new ProjectOptions(
                "https://acme.example/pets",
                "https://git.acme.example/pets",
                List.of(new ProjectOptions.Developer("Acme", "")),
                true);

        assertThat(valid().layout(Layout.PROJECT)
                        .project(project)
                        .build()
                        .emitOptions()
                        .project())
                .isEqualTo(project);
        assertThatThrownBy(() -> valid().project(project).build())
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<projectUrl>: It is for the generated pom.xml")
                .hasMessageContaining("<scmUrl>: ")
                .hasMessageContaining("<developers>: ")
                .hasMessageContaining("<sbom>: ")
                .hasMessageContaining("Set <layout>project</layout>");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThatThrownBy(() -> GenerationRequest.builder()
                        .basePackage("a-b")
                        .resourceAccessors(Map.of("Pets", "my pets"))
                        .build())
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<input>")
                .hasMessageContaining("<basePackage>")
                .hasMessageContaining("<outputDirectory>")
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
                .hasMessageContaining("which can't be fetched here")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_path_is_no_url_and_no_artifact() {
        Path module = Path.of("module").toAbsolutePath();
        for (String url : List.of("https:/me:secret@example.com/a", "file:/a", "module/http:/a")) {
            assertThatThrownBy(() -> valid().refRoot(Path.of(url)).build())
                    .hasMessage("<refRoot>: It is a URL, but only documents can be fetched. Use a local path.");
        }
        assertThatThrownBy(() -> valid().lockFile(module.resolve("com.acme:pets:1.0!/sdkpoet.lock"))
                        .build())
                .hasMessageContaining("<lockFile>: module/com.acme:pets:1.0!/sdkpoet.lock looks like an artifact");
        assertThatThrownBy(() -> valid().output(Path.of("com.acme:pets")).build())
                .hasMessageContaining("<outputDirectory>: com.acme:pets looks like an artifact");
        assertThat(valid().refRoot(Path.of("a:b")).lockFile(Path.of("a.lock")).build())
                .isNotNull();
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
