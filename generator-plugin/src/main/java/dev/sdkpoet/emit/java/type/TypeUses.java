package dev.sdkpoet.emit.java.type;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.OperationNames;
import dev.sdkpoet.text.JavadocText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What types without a name in their document are for, in Javadoc: the operation that sends or returns them. One that several
 * operations have says nothing of any.
 */
public record TypeUses(Map<TypeId, String> sentences) {
    public static TypeUses of(EmitContext context) {
        Map<TypeId, String> sentences = new HashMap<>();
        context.model().documents().stream()
                .flatMap(document -> document.resources().stream())
                .flatMap(resource -> resource.operations().stream())
                .map(operation -> uses(operation, context.names().operation(operation.id())))
                .forEach(uses -> uses.forEach((id, sentence) -> sentences.merge(id, sentence, (first, other) -> "")));
        return new TypeUses(Map.copyOf(sentences));
    }

    // What {@code PetsApi.getPet} returns.
    /** What the only operation does with a type that has no name of its own; else the fallback, our own words. */
    public String of(TypeDef type, String fallback) {
        String sentence = type.isInline() || type.id().isOfBody() ? sentences.getOrDefault(type.id(), "") : "";
        return sentence.isEmpty() ? fallback : sentence;
    }

    /** By type; "" for one that the operation has for more than one purpose. */
    private static Map<TypeId, String> uses(Operation operation, OperationNames names) {
        Map<TypeId, String> sent = new HashMap<>();
        Map<TypeId, String> returned = new HashMap<>();
        Map<TypeId, String> failed = new HashMap<>();
        List<Request> requests = operation.requests();
        for (int i = 0; i < requests.size(); i++) {
            String method = method(names, i);
            Request request = requests.get(i);
            request.wholeBody()
                    .flatMap(RequestBody.Whole::valueType)
                    .ifPresent(type -> put(sent, type, method + " sends"));
            request.result().valueType().ifPresent(type -> put(returned, type, method + " returns"));
        }
        String method = method(names, 0);
        operation
                .errorResponses()
                .flatMap(response -> response.errorType().stream())
                .forEach(type -> put(failed, type, "the server sends if " + method + " fails"));
        Map<TypeId, String> uses = new HashMap<>(sent);
        returned.forEach((id, sentence) -> uses.merge(id, sentence, (first, other) -> ""));
        failed.forEach((id, sentence) -> uses.merge(id, sentence, (first, other) -> ""));
        return uses;
    }

    private static String method(OperationNames names, int call) {
        return JavadocText.code(
                names.api().simpleName() + "." + names.calls().get(call).method());
    }

    private static void put(Map<TypeId, String> uses, TypeRef type, String sentence) {
        if (type instanceof TypeRef.Named named) {
            uses.putIfAbsent(named.id(), "The value that " + sentence + ".");
        } else if (type instanceof TypeRef.ListOf list && list.item() instanceof TypeRef.Named named) {
            uses.putIfAbsent(named.id(), "An item of the list that " + sentence + ".");
        }
    }
}
