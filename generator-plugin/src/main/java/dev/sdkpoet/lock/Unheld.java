package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeUses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out the inline types that nothing has any more, since what had them has a wider type. */
final class Unheld {
    private Unheld() {}

    /** @param before the same document when everything had its own type */
    static ApiDocument without(ApiDocument document, ApiDocument before) {
        Set<TypeId> heldBefore = before.types().stream()
                .flatMap(type -> TypeUses.inside(type).stream())
                .collect(Collectors.toSet());
        Set<TypeId> gone = used(before, heldBefore);
        gone.removeAll(used(document, heldBefore));
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
