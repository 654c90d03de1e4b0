package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.text.JavaLiteral;
import java.util.Objects;

/** Spells what the runtime must know of an operation before it is called. */
final class OperationExpression {
    private OperationExpression() {}

    // Operation.of("POST", "/v2/Services/{ServiceSid}/Invites")
    //         .server("https://chat.twilio.com")
    //         .security("accountSid_authToken")
    //         .error("404", Problem.codec())
    //         .build()
    static CodeBlock of(JavaContext context, SharedSettings shared, Operation operation) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (shared.isShared()) {
            code.add("operation(");
        } else {
            code.add("$T.of(", context.runtime(RuntimeType.OPERATION));
        }
        code.add("$L,$W$L)", JavaLiteral.string(operation.method()), JavaLiteral.string(operation.path()));
        if (!shared.isShared()) {
            code.add(SharedSettings.settings(operation));
        }
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
                        context.codecs().of(Objects.requireNonNull(content.type()))))
                .orElse(CodeBlock.of(""));
    }
}
