package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.Settings;
import dev.sdkpoet.benchmarks.subject.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents to measure with. */
final class Documents {
    private static final String EVERYTHING = "generated-client/src/test/openapi/everything.yaml";

    private Documents() {}

    /** The document that has the Invite resource, which the first calls and the pages are of. */
    static Path invites(Settings settings) {
        return settings.root().resolve("spec/twilio_chat_v2_invite.yaml");
    }

    /** The documents to generate one client from: the Invite resource, and the user's own or the one with which the runtime is tested. */
    static List<Path> single(Settings settings) {
        return List.of(
                invites(settings), settings.document().orElse(settings.root().resolve(EVERYTHING)));
    }

    /** All documents of the project. */
    static List<Path> ours(Settings settings) throws IOException {
        List<Path> documents = new ArrayList<>(Folders.files(settings.root().resolve("spec"), ".yaml"));
        documents.add(settings.root().resolve(EVERYTHING));
        return documents;
    }

    /** The documents in a directory, without those below it. */
    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|yaml|yml)"))
                    .sorted()
                    .toList();
        }
    }
}
