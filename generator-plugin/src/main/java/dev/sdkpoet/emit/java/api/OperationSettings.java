package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.text.JavaLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is said of an operation that several operations of an API often have in common, each as calls on an {@code Operation}. What all
 * of them have in common is said once.
 */
record OperationSettings(CodeBlock server, CodeBlock security, CodeBlock errors) {
    private static final CodeBlock NOTHING = CodeBlock.of("");

    static OperationSettings of(JavaContext context, Operation operation) {
        return new OperationSettings(server(operation), security(operation), errors(context, operation));
    }

    /** What all of several operations have in common; nothing of a single one. */
    static OperationSettings common(JavaContext context, List<Operation> operations) {
        List<OperationSettings> all =
                operations.stream().map(operation -> of(context, operation)).toList();
        return operations.size() < 2
                ? new OperationSettings(NOTHING, NOTHING, NOTHING)
                : new OperationSettings(
                        common(all, OperationSettings::server),
                        common(all, OperationSettings::security),
                        common(all, OperationSettings::errors));
    }

    private static CodeBlock common(List<OperationSettings> all, Function<OperationSettings, CodeBlock> part) {
        Map<String, CodeBlock> values = new HashMap<>();
        all.stream().map(part).forEach(code -> values.putIfAbsent(text(code), code));
        return values.size() == 1 ? values.values().iterator().next() : NOTHING;
    }

    /** All of it: JavaPoet compares blocks by texts that end where a line may be broken last, unless a line ends after it. */
    private static String text(CodeBlock code) {
        return CodeBlock.of("$L\n", code).toString();
    }

    /** What is left to say where {@code common} is said already. */
    OperationSettings without(OperationSettings common) {
        return new OperationSettings(
                common.server.isEmpty() ? server : NOTHING,
                common.security.isEmpty() ? security : NOTHING,
                common.errors.isEmpty() ? errors : NOTHING);
    }

    boolean isEmpty() {
        return server.isEmpty() && security.isEmpty() && errors.isEmpty();
    }

    CodeBlock expression() {
        return CodeBlock.builder().add(server).add(security).add(errors).build();
    }

    // .server("https://chat.twilio.com")
    private static CodeBlock server(Operation operation) {
        return operation.servers().stream()
                .findFirst()
                .filter(Server::isCallable)
                .map(server -> CodeBlock.of("\n.server($L)", JavaLiteral.string(server.defaultUrl())))
                .orElse(NOTHING);
    }

    // .security("accountSid_authToken")
    private static CodeBlock security(Operation operation) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!operation.needsCredentials()) {
            return NOTHING;
        }
        operation
                .security()
                .forEach(requirement -> code.add(
                        "\n.security($L)",
                        strings(requirement.schemes().stream()
                                .map(SchemeUse::scheme)
                                .toList())));
        return code.build();
    }

    // .errors(ErrorCodecs.of(Problem.codec(), "404").and(Other.codec(), "5XX"))
    private static CodeBlock errors(JavaContext context, Operation operation) {
        Map<CodeBlock, List<String>> statuses = new LinkedHashMap<>();
        operation
                .errorResponses()
                .forEach(response -> response.errorType()
                        .ifPresent(type -> statuses.computeIfAbsent(
                                        context.codecs().of(type), key -> new ArrayList<>())
                                .add(response.status())));
        if (statuses.isEmpty()) {
            return NOTHING;
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T", context.runtime(RuntimeType.ERROR_CODECS));
        String method = "of";
        for (Map.Entry<CodeBlock, List<String>> each : statuses.entrySet()) {
            code.add(".$L($L,$W$L)", method, each.getKey(), strings(each.getValue()));
            method = "and";
        }
        return CodeBlock.of("\n.errors($L)", code.build());
    }

    private static CodeBlock strings(List<String> texts) {
        return texts.stream()
                .map(text -> CodeBlock.of("$L", JavaLiteral.string(text)))
                .collect(CodeBlock.joining(",$W"));
    }
}
