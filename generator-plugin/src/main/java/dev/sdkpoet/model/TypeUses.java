package dev.sdkpoet.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which types something refers to. */
public final class TypeUses {
    private TypeUses() {}

    /** The types that a type refers to, also as its parents. */
    public static Set<TypeId> inside(TypeDef type) {
        Set<TypeId> inside = new LinkedHashSet<>();
        noting(inside).definition(type);
        return inside;
    }

    /** The types that the operations and webhooks of a document refer to. */
    public static Set<TypeId> ofOperations(ApiDocument document) {
        Set<TypeId> uses = new LinkedHashSet<>();
        noting(uses).document(document, List.of());
        return uses;
    }

    private static Retyping noting(Set<TypeId> types) {
        return new Retyping(id -> {
            types.add(id);
            return id;
        });
    }
}
