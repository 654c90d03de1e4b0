package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.OperationNames;
import dev.sdkpoet.naming.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to call an operation: the operation, one of its request bodies and results, and the Java names of all.
 *
 * @param types Java types of what is passed and returned
 * @param api the interface that declares it
 * @param constant the name of the operation's constant in the implementation
 */
public record Call(
        TypeMapper types, ClassName api, Operation operation, Signature signature, CallNames names, String constant) {

    /** Every call of a client, in document order. */
    public static Stream<Call> all(JavaContext context) {
        return context.model().documents().stream()
                .flatMap(document ->
                        document.resources().stream().flatMap(resource -> of(context, document, resource).stream()));
    }

    /** The calls of one API. */
    public static List<Call> of(JavaContext context, ApiDocument document, Resource resource) {
        return of(context.types(), document, resource);
    }

    /** The calls of one API. */
    public static List<Call> of(TypeMapper types, ApiDocument document, Resource resource) {
        ClassName api = types.names().resource(document.key(), resource.tag()).api();
        return resource.operations().stream()
                .flatMap(operation -> of(types, api, operation))
                .toList();
    }

    private static Stream<Call> of(TypeMapper types, ClassName api, Operation operation) {
        List<Signature> signatures = Signature.of(operation);
        OperationNames names = types.names().operation(operation.id());
        return IntStream.range(0, signatures.size())
                .mapToObj(i -> new Call(
                        types, api, operation, signatures.get(i), names.calls().get(i), names.constant()));
    }

    /** What every call must give, by position; empty when a params object holds it. */
    public List<Input> positional() {
        return signature.usesParams() ? List.of() : requiredInputs();
    }

    private List<Input> requiredInputs() {
        List<Input> inputs = new ArrayList<>(inputs(signature.required()));
        signature.requiredBodyArgument().map(this::input).ifPresent(inputs::add);
        return inputs;
    }

    public List<Input> optionalInputs() {
        List<Input> inputs = new ArrayList<>(inputs(signature.optional()));
        signature.optionalBodyArgument().map(this::input).ifPresent(inputs::add);
        return inputs;
    }

    public List<Input> allInputs() {
        List<Input> inputs = new ArrayList<>(requiredInputs());
        inputs.addAll(optionalInputs());
        return inputs;
    }

    private List<Input> inputs(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> Input.of(parameter, names.parameter(parameter), types))
                .toList();
    }

    private Input input(RequestBody.Whole body) {
        return Input.ofBody(body, names.bodyArgument(), types);
    }

    public Result result() {
        return signature.request().result();
    }

    /** Whether it sends the body that the operation prefers, or none. */
    public boolean isPreferred() {
        return operation.bodies().isEmpty()
                || operation.bodies().get(0).equals(signature.request().body());
    }

    /** What {@code execute()} returns, as a type argument. */
    public TypeName resultArgument() {
        return types.result(result())
                .map(type -> mayHaveNoBody() ? Annotations.nullable(type) : type)
                .orElse(Annotations.nullable(TypeName.VOID.box()));
    }

    /** Whether null is returned for some responses: a text or stream that isn't there is an empty one. */
    public boolean mayHaveNoBody() {
        return result() instanceof Result.Json json && json.nullable();
    }

    /** What the plain method returns: {@code void} where there is no body. */
    public TypeName returned() {
        return result() instanceof Result.None ? TypeName.VOID : resultArgument();
    }

    /** {@code ApiCall<ChatV2ServiceChannelInvite>} */
    public TypeName callType() {
        return ParameterizedTypeName.get(types.runtime(RuntimeType.API_CALL), resultArgument());
    }
}
