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
        if (type instanceof TypeRef.ListOf list) {
            pending.add(list.item());
        } else if (type instanceof TypeRef.MapOf map) {
            pending.add(map.value());
        } else if (type instanceof TypeRef.Named named && sent.add(named.id())) {
            follow(model.type(named.id()).orElseThrow());
        }
    }

    private void follow(TypeDef type) {
        if (type instanceof TypeDef.ObjectDef object) {
            object.properties().forEach(property -> pending.add(property.type()));
            pending.add(object.additional());
        } else if (type instanceof TypeDef.UnionDef union) {
            union.variants().forEach(variant -> pending.add(variant.type()));
            if (union.fallback() != null) {
                pending.add(new TypeRef.Named(union.fallback()));
            }
        }
    }
}
