package dev.sdkpoet.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which types callers make, to send them, and not only get. */
public final class SentTypes {
    private final ApiModel model;
    private final Set<TypeId> sent = new HashSet<>();
    private final Deque<TypeRef> pending = new ArrayDeque<>();

    private SentTypes(ApiModel model) {
        this.model = model;
    }

    public static Set<TypeId> of(ApiModel model) {
        SentTypes types = new SentTypes(model);
        model.documents().stream()
                .flatMap(document -> document.resources().stream())
                .flatMap(resource -> resource.operations().stream())
                .forEach(types::addInputs);
        while (!types.pending.isEmpty()) {
            types.follow(types.pending.remove());
        }
        return types.sent;
    }

    private void addInputs(Operation operation) {
        operation.parameters().forEach(parameter -> pending.add(parameter.type()));
        for (RequestBody body : operation.bodies()) {
            if (body instanceof RequestBody.Whole whole) {
                whole.valueType().ifPresent(pending::add);
            } else if (body instanceof RequestBody.Fields form) {
                form.fields().stream().map(Parameter::type).forEach(pending::add);
            }
        }
    }

    private void follow(TypeRef type) {
        type.innermost()
                .filter(sent::add)
                .ifPresent(id -> model.type(id).orElseThrow().held().forEach(pending::add));
    }
}
