package dev.sdkpoet.model;

import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which types may hold a secret: in a member of their own, or in what they hold. */
public record SecretTypes(Set<TypeId> types) {

    public static SecretTypes of(ApiModel model) {
        Map<TypeId, List<TypeId>> holders = new HashMap<>();
        Set<TypeId> found = new HashSet<>();
        model.types().forEach(type -> {
            type.accept(new Held())
                    .flatMap(SecretTypes::named)
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

    private static Stream<TypeId> named(TypeRef type) {
        TypeRef inner = type;
        while (!(inner instanceof TypeRef.Named)) {
            if (inner instanceof TypeRef.ListOf list) {
                inner = list.item();
            } else if (inner instanceof TypeRef.MapOf map) {
                inner = map.value();
            } else {
                return Stream.empty();
            }
        }
        return Stream.of(((TypeRef.Named) inner).id());
    }

    /** The types of what a type holds. */
    private static final class Held implements TypeDef.Visitor<Stream<TypeRef>> {
        @Override
        public Stream<TypeRef> object(ObjectDef type) {
            return Stream.concat(type.properties().stream().map(Property::type), Stream.of(type.additional()));
        }

        @Override
        public Stream<TypeRef> enumeration(EnumDef type) {
            return Stream.empty();
        }

        @Override
        public Stream<TypeRef> union(UnionDef type) {
            return Stream.concat(
                    type.variants().stream().map(Variant::type),
                    Optional.ofNullable(type.fallback()).map(TypeRef.Named::new).stream());
        }
    }
}
