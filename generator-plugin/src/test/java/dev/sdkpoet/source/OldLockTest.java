package dev.sdkpoet.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of a revision has the names that its lock held then. */
class OldLockTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1.0'}
            paths: {/pets: {get: {operationId: listPets, tags: [Pets], responses: {'204': {description: ok}}}}}
            """;

    @TempDir
    private Path directory;

    @Test
    void a_client_of_a_revision_has_the_names_of_its_lock() throws Exception {
        Path work = directory.toRealPath();
        Path lock = work.resolve("sdkpoet.lock");
        try (WorkTree git = WorkTree.create(work)) {
            Path document = git.write("pets.yaml", DOCUMENT);
            git.commit();
            git.write("sdkpoet.lock", lock("findPets"));
            git.commit();
            git.write("sdkpoet.lock", lock("allPets"));

            assertThat(api("HEAD~1", document, lock)).contains("void listPets(");
            assertThat(api("HEAD", document, lock)).contains("void findPets(");
        }
    }

    private static String lock(String name) {
        return "! sdkpoet.lock 1 com.acme.pets: what its callers use. Commit this file.\n#/paths/~1pets/get = " + name
                + "\n";
    }

    private String api(String revision, Path document, Path lock) {
        try (GitRevision files = new GitRevision(revision)) {
            Path found = files.find(document, "pets.yaml");
            GenerationPlan plan = new SdkGenerator()
                    .plan(GenerationRequest.builder()
                            .root(directory)
                            .output(directory.resolve("out"))
                            .basePackage("com.acme.pets")
                            .document(new DocumentSource("", found, revision + ":./pets.yaml"))
                            .lockFile(lock)
                            .files(files)
                            .build());
            return plan.sources().get("com/acme/pets/api/PetsApi.java");
        }
    }
}
