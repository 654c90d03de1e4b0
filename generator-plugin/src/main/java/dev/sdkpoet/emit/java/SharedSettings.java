package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;

/**
 * What all operations of an API have in common, so that it is said once.
 *
 * @param isShared whether there are several operations, and something to be said of all
 * @param expression calls on an operation
 */
record SharedSettings(boolean isShared, CodeBlock expression) {

    static SharedSettings of(List<Operation> operations) {
        List<CodeBlock> each =
                operations.stream().map(SharedSettings::settings).distinct().toList();
        boolean isShared =
                operations.size() > 1 && each.size() == 1 && !each.get(0).isEmpty();
        return new SharedSettings(isShared, isShared ? each.get(0) : CodeBlock.of(""));
    }

    // .server("https://chat.twilio.com")
    // .security("accountSid_authToken")
    static CodeBlock settings(Operation operation) {
        CodeBlock.Builder code = CodeBlock.builder();
        operation.servers().stream()
                .findFirst()
                .filter(Server::isCallable)
                .ifPresent(server -> code.add("\n.server($L)", JavaLiteral.string(server.defaultUrl())));
        operation
                .security()
                .forEach(requirement -> code.add(
                        "\n.security($L)",
                        requirement.schemes().stream()
                                .map(SchemeUse::scheme)
                                .map(scheme -> CodeBlock.of("$L", JavaLiteral.string(scheme)))
                                .collect(CodeBlock.joining(", "))));
        return code.build();
    }
}
