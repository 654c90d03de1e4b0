package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.OperationNames;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.naming.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to call an operation: the operation, one of its request bodies and results, and the Java names of all.
 *
 * @param api the interface that declares it
 * @param constant the name of the operation's constant in the implementation
 */
record Call(
        JavaContext context,
        ClassName api,
        Operation operation,
        Signature signature,
        CallNames names,
        String constant) {

    /** Every call of a client, in document order. */
    static Stream<Call> all(JavaContext context) {
        return context.model().documents().stream()
                .flatMap(document ->
                        document.resources().stream().flatMap(resource -> of(context, document, resource).stream()));
    }

    /** The calls of one API. */
    static List<Call> of(JavaContext context, ApiDocument document, Resource resource) {
        ResourceNames resourceNames = context.names().resource(document.key(), resource.tag());
        return resource.operations().stream()
                .flatMap(operation -> of(context, resourceNames.api(), operation))
                .toList();
    }

    private static Stream<Call> of(JavaContext context, ClassName api, Operation operation) {
        List<Signature> signatures = Signature.of(operation);
        OperationNames names = context.names().operation(operation.id());
        return IntStream.range(0, signatures.size())
                .mapToObj(i -> new Call(
                        context,
                        api,
                        operation,
                        signatures.get(i),
                        names.calls().get(i),
                        names.constant()));
    }

    /** What every call must give, by position; empty when a params object holds it. */
    List<Input> positional() {
        return signature.usesParams() ? List.of() : requiredInputs();
    }

    private List<Input> requiredInputs() {
        List<Input> inputs = new ArrayList<>(inputs(signature.required()));
        signature.requiredBodyArgument().map(this::input).ifPresent(inputs::add);
        return inputs;
    }

    List<Input> optionalInputs() {
        List<Input> inputs = new ArrayList<>(inputs(signature.optional()));
        signature.optionalBodyArgument().map(this::input).ifPresent(inputs::add);
        return inputs;
    }

    List<Input> allInputs() {
        List<Input> inputs = new ArrayList<>(requiredInputs());
        inputs.addAll(optionalInputs());
        return inputs;
    }

    private List<Input> inputs(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> Input.of(parameter, names.parameter(parameter), context.types()))
                .toList();
    }

    private Input input(RequestBody.Whole body) {
        return Input.ofBody(body, names.bodyArgument(), context.types());
    }

    Result result() {
        return signature.request().result();
    }

    /** Whether it sends the body that the operation prefers, or none. */
    boolean isPreferred() {
        return operation.bodies().isEmpty()
                || operation.bodies().get(0).equals(signature.request().body());
    }

    /** What {@code execute()} returns, as a type argument. */
    TypeName resultArgument() {
        return context.types()
                .result(result())
                .map(type -> mayHaveNoBody() ? Annotations.nullable(type) : type)
                .orElse(Annotations.nullable(TypeName.VOID.box()));
    }

    /** Whether null is returned for some responses: a text or stream that isn't there is an empty one. */
    boolean mayHaveNoBody() {
        return result() instanceof Result.Json json && json.nullable();
    }

    /** What the plain method returns: {@code void} where there is no body. */
    TypeName returned() {
        return result() instanceof Result.None ? TypeName.VOID : resultArgument();
    }

    /** {@code ApiCall<ChatV2ServiceChannelInvite>} */
    TypeName callType() {
        return ParameterizedTypeName.get(context.runtime(RuntimeType.API_CALL), resultArgument());
    }
}
