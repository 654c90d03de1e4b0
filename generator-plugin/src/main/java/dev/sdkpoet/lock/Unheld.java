package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeUses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Leaves out the inline types that nothing has any more, since what had them has a wider type. */
final class Unheld {
    private Unheld() {}

    static ApiDocument without(ApiDocument document, ApiDocument before) {
        return without(document, before, UnaryOperator.identity());
    }

    /**
     * @param before the same document when everything had its own type
     * @param one the type that stands for the one in a place; while it is used, the lock goes on knowing the place
     */
    static ApiDocument without(ApiDocument document, ApiDocument before, UnaryOperator<TypeId> one) {
        Set<TypeId> heldBefore = before.types().stream()
                .flatMap(type -> TypeUses.inside(type).stream())
                .collect(Collectors.toSet());
        Set<TypeId> gone = used(before, heldBefore);
        Set<TypeId> used = used(document, heldBefore);
        gone.removeIf(type -> used.contains(type) || used.contains(one.apply(type)));
        return gone.isEmpty()
                ? document
                : document.with(
                        document.resources(),
                        document.types().stream()
                                .filter(type -> !gone.contains(type.id()))
                                .toList());
    }

    /** What is used from somewhere else than inside of an inline type, directly or not. */
    private static Set<TypeId> used(ApiDocument document, Set<TypeId> heldBefore) {
        Deque<TypeId> pending = new ArrayDeque<>(TypeUses.ofOperations(document));
        document.types().stream()
                .filter(type -> !type.isInline() || !heldBefore.contains(type.id()))
                .map(TypeDef::id)
                .forEach(pending::add);
        Set<TypeId> used = new HashSet<>();
        while (!pending.isEmpty()) {
            TypeId id = pending.remove();
            if (used.add(id)) {
                document.type(id).ifPresent(type -> pending.addAll(TypeUses.inside(type)));
            }
        }
        return used;
    }
}
