package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.text.JavaLiteral;
import java.util.Objects;

/** Spells what the runtime must know of an operation before it is called. */
final class OperationExpression {
    private OperationExpression() {}

    // Operation.of("POST", "/v2/Services/{ServiceSid}/Invites")
    //         .server("https://chat.twilio.com")
    //         .security("accountSid_authToken")
    //         .error("404", new Problem.JsonCodec())
    static CodeBlock of(JavaContext context, Operation operation) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L,$W$L)",
                        context.runtime(RuntimeType.OPERATION),
                        JavaLiteral.string(operation.method()),
                        JavaLiteral.string(operation.path()));
        operation.servers().stream()
                .findFirst()
                .ifPresent(server -> code.add("\n.server($L)", JavaLiteral.string(server.defaultUrl())));
        operation
                .security()
                .forEach(requirement -> code.add(
                        "\n.security($L)",
                        requirement.schemes().stream()
                                .map(SchemeUse::scheme)
                                .map(scheme -> CodeBlock.of("$L", JavaLiteral.string(scheme)))
                                .collect(CodeBlock.joining(", "))));
        if (operation.idempotent()) {
            code.add("\n.idempotent()");
        }
        operation.errorResponses().forEach(response -> code.add(error(context, response)));
        return code.build();
    }

    private static CodeBlock error(JavaContext context, Response response) {
        return response.contents().stream()
                .filter(content -> content.kind() == Operation.Result.Kind.JSON && content.type() != null)
                .findFirst()
                .map(content -> CodeBlock.of(
                        "\n.error($L, $L)",
                        JavaLiteral.string(response.status()),
                        context.types().codec(Objects.requireNonNull(content.type()))))
                .orElse(CodeBlock.of(""));
    }
}
