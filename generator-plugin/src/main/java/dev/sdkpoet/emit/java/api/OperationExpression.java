package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.text.JavaLiteral;
import java.util.Optional;

/** Spells what the runtime must know of an operation before it is called. */
final class OperationExpression {
    private static final int LONG_PATH = 80;

    private OperationExpression() {}

    // Operation.of("POST", "/v2/Services/{ServiceSid}/Invites")
    //         .server("https://chat.twilio.com")
    //         .security("accountSid_authToken")
    //         .errors(Problem.codec(), "404")
    //         .idempotent(), or .idempotentWith("Idempotency-Key")
    /** @param common what the method {@code operation} says already, where it isn't empty */
    static CodeBlock of(JavaContext context, OperationSettings common, Operation operation) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (common.isEmpty()) {
            code.add("$T.of(", context.runtime(RuntimeType.OPERATION));
        } else {
            code.add("operation(");
        }
        code.add(
                        isLong(operation.sentPath()) ? "$L,$W$L)" : "$L, $L)",
                        JavaLiteral.string(operation.method()),
                        JavaLiteral.string(operation.sentPath()))
                .add(OperationSettings.of(context, operation).without(common).expression());
        if (operation.idempotent()) {
            code.add("\n.idempotent()");
        } else {
            // the key that each call has comes before one that a caller may give
            Optional.ofNullable(operation.sentKey())
                    .or(() -> operation.idempotencyKey().map(Parameter::wireName))
                    .ifPresent(key -> code.add("\n.idempotentWith($L)", JavaLiteral.string(key)));
        }
        return code.build();
    }

    /** Whether a path has no place behind the method even on a line that begins with the call. */
    private static boolean isLong(String path) {
        return path.length() > LONG_PATH;
    }
}
