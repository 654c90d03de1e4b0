package dev.sdkpoet.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Response;
import java.util.List;

/** The status codes that a document declares for calls that succeed, redirects included. */
final class SuccessCodes {
    private SuccessCodes() {}

    /** {@code 200} and {@code 201}; nothing where the document leaves it open. */
    static List<CodeBlock> of(Operation operation) {
        List<String> statuses = operation.responses().stream()
                .map(Response::status)
                .filter(status -> !status.matches("[145].*"))
                .toList();
        return statuses.stream().allMatch(status -> status.matches("[23]\\d\\d"))
                ? statuses.stream().map(status -> CodeBlock.of("$L", status)).toList()
                : List.of();
    }
}
