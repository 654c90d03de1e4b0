package dev.sdkpoet.lock;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.LockFile;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A build with a lock, in a directory of its own. */
record LockedBuild(Path folder) {
    Path lock() {
        return folder.resolve("sdkpoet.lock");
    }

    /** Plans the client of a document, and locks it. */
    GenerationPlan locked(String document) throws IOException {
        GenerationPlan plan = plan(document);
        LockFile.of(request().build()).orElseThrow().write(plan);
        return plan;
    }

    /** Plans the client of a document with the lock that is there. */
    GenerationPlan plan(String document) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), document);
        return new SdkGenerator().plan(request().build());
    }

    GenerationRequestBuilder request() {
        return request(new DocumentSource("", folder.resolve("api.yaml"), "api.yaml"));
    }

    GenerationRequestBuilder request(DocumentSource document) {
        return GenerationRequest.builder()
                .document(document)
                .root(folder)
                .basePackage("example")
                .clientName("ExampleClient")
                .lockFile(lock())
                .output(folder.resolve("out"));
    }

    static List<String> messages(GenerationPlan plan, Severity severity) {
        return plan.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .map(Problem::toString)
                .toList();
    }
}
