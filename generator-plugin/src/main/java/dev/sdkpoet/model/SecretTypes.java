package dev.sdkpoet.model;

import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types may hold a secret: in a member of their own, or in what they hold. */
public record SecretTypes(Set<TypeId> types) {

    public static SecretTypes of(ApiModel model) {
        Map<TypeId, List<TypeId>> holders = new HashMap<>();
        Set<TypeId> found = new HashSet<>();
        model.types().forEach(type -> {
            type.held()
                    .flatMap(held -> held.innermost().stream())
                    .forEach(held -> holders.computeIfAbsent(held, key -> new ArrayList<>())
                            .add(type.id()));
            if (type instanceof ObjectDef object && object.properties().stream().anyMatch(Property::secret)) {
                found.add(type.id());
            }
        });
        Deque<TypeId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            holders.getOrDefault(open.pop(), List.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return new SecretTypes(Set.copyOf(found));
    }

    public boolean mayHoldSecret(TypeDef type) {
        return types.contains(type.id());
    }
}
