package dev.sdkpoet.emit.java.type;

import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a union's common properties its interface can declare: those that every class of the union, and of the unions below it,
 * has under the same name with the same Java type. What is wrapped, or {@code Unknown}, has none.
 */
public final class UnionAccessors {
    private final Map<TypeId, Set<String>> declared = new LinkedHashMap<>();

    private UnionAccessors() {}

    public static UnionAccessors of(EmitContext emit, TypeMapper types, UnionIndex unions) {
        Map<TypeId, TypeDef> definitions = new LinkedHashMap<>();
        emit.model().types().forEach(type -> definitions.put(type.id(), type));
        UnionAccessors accessors = new UnionAccessors();
        Comparison comparison = new Comparison(emit, types, unions, definitions);
        definitions.values().forEach(type -> {
            if (type instanceof UnionDef union && comparison.hasOnlyObjects(union)) {
                Set<String> names = new LinkedHashSet<>();
                union.commonProperties().stream()
                        .filter(property -> comparison.agree(union, property))
                        .forEach(property -> names.add(property.wireName()));
                accessors.declared.put(union.id(), names);
            }
        });
        return accessors;
    }

    public boolean declares(TypeId union, String wireName) {
        return declared.getOrDefault(union, Set.of()).contains(wireName);
    }

    private record Comparison(EmitContext emit, TypeMapper types, UnionIndex unions, Map<TypeId, TypeDef> definitions) {

        boolean agree(UnionDef union, Property property) {
            TypeName expected = types.of(property);
            String accessor =
                    emit.names().member(union.id(), property.wireName()).accessor();
            return leaves(union.id(), new LinkedHashSet<>()).stream()
                    .allMatch(object -> find(object, property.wireName())
                            .filter(found -> types.of(found).equals(expected))
                            .map(found -> emit.names().member(object.id(), found.wireName()))
                            .filter(names -> names.accessor().equals(accessor))
                            .isPresent());
        }

        /** Whether no class of the union, and of the unions below it, is a wrapper or {@code Unknown}. */
        boolean hasOnlyObjects(UnionDef union) {
            List<TypeId> members = unions.members(union.id());
            return union.fallback() != null
                    && union.variants().stream()
                            .allMatch(variant ->
                                    variant.type() instanceof TypeRef.Named named && members.contains(named.id()))
                    && members.stream()
                            .map(definitions::get)
                            .filter(UnionDef.class::isInstance)
                            .allMatch(member -> hasOnlyObjects((UnionDef) member));
        }

        /** The object classes at the bottom of a union. */
        private Set<ObjectDef> leaves(TypeId union, Set<ObjectDef> found) {
            for (TypeId member : unions.members(union)) {
                TypeDef type = definitions.get(member);
                if (type instanceof ObjectDef object) {
                    found.add(object);
                } else {
                    leaves(member, found);
                }
            }
            return found;
        }

        private static Optional<Property> find(ObjectDef object, String wireName) {
            return object.properties().stream()
                    .filter(property -> property.wireName().equals(wireName))
                    .findFirst();
        }
    }
}
