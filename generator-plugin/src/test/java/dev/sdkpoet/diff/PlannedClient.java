package dev.sdkpoet.diff;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.GenerationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client of one document, planned and read.
 *
 * @param client the client
 * @param api its API
 */
record PlannedClient(Client client, JavaApi api) {
    /** Every change begins with the same document; by name and text. */
    private static final Map<List<String>, PlannedClient> CLIENTS = new HashMap<>();

    static PlannedClient of(Path directory, String file, String text) {
        return CLIENTS.computeIfAbsent(List.of(file, text), key -> {
            try {
                return of(Files.writeString(directory.resolve(file), text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static PlannedClient of(Path document) {
        GenerationPlan plan = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .basePackage("example")
                        .clientName("ExampleClient")
                        .output(document.resolveSibling("out"))
                        .document(new DocumentSource(
                                "", document, document.getFileName().toString()))
                        .build());
        Client client = new Client(plan.model(), plan.names(), plan.tree().files());
        return new PlannedClient(client, JavaApiReader.read(client.sources()));
    }

    /** The same; nothing for a document that no client can be made of. */
    static Optional<PlannedClient> ofMutant(Path document) {
        try {
            return Optional.of(of(document));
        } catch (GenerationException e) {
            return Optional.empty();
        }
    }

    /** What changes when this client is followed by another. */
    ApiDiff diff(PlannedClient after) {
        return ClientDiff.between(client, api, after.client, after.api);
    }
}
