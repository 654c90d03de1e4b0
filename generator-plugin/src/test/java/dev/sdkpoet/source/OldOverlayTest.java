package dev.sdkpoet.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.overlay.OverlaySource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of a revision is that of the overlays as they were then. */
class OldOverlayTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths: {/pets: {get: {operationId: listPets, tags: [Pets], responses: {'204': {description: ok}}}}}
            """;

    @TempDir
    private Path directory;

    @Test
    void a_client_of_a_revision_has_its_overlays_and_none_where_it_had_none() throws Exception {
        Path work = directory.toRealPath();
        try (WorkTree git = WorkTree.create(work)) {
            Path document = git.write("pets.yaml", DOCUMENT);
            git.commit();
            git.write("fix.yaml", overlay("findPets"));
            git.commit();
            Path overlay = git.write("fix.yaml", overlay("allPets"));

            assertThat(api("HEAD~1", document, overlay)).contains("void listPets(");
            assertThat(api("HEAD", document, overlay)).contains("void findPets(");
        }
    }

    private static String overlay(String name) {
        return "overlay: 1.0.0\ninfo: {title: Names, version: '1'}\nactions:\n  - target: $.paths.*.get\n    update: {operationId: "
                + name + "}\n";
    }

    private String api(String revision, Path document, Path overlay) {
        try (GitRevision files = new GitRevision(revision)) {
            Path found = files.find(document, "pets.yaml");
            List<OverlaySource> overlays = List.of(new OverlaySource(overlay, revision + ":./fix.yaml"));
            GenerationRequest request = GenerationRequest.builder()
                    .root(directory)
                    .output(directory.resolve("out"))
                    .basePackage("com.acme.pets")
                    .document(new DocumentSource("", found, revision + ":./pets.yaml", overlays))
                    .unfitSettingsIgnored(true)
                    .files(files)
                    .build();
            return new SdkGenerator().plan(request).sources().get("com/acme/pets/api/PetsApi.java");
        }
    }
}
