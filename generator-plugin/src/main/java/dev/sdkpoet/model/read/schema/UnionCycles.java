package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Discriminator;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens the circles of unions that contain each other. A circle adds no variant: where it leads back to a union above, that union's
 * other variants take its place.
 */
public final class UnionCycles {
    private final TypeRegistry registry;
    private final Map<TypeId, UnionDef> unions = new LinkedHashMap<>();

    private UnionCycles(TypeRegistry registry) {
        this.registry = registry;
    }

    /** Leaves no union that contains itself. */
    public static void open(TypeRegistry registry) {
        UnionCycles cycles = new UnionCycles(registry);
        for (TypeDef type : registry.all()) {
            if (type instanceof UnionDef union) {
                cycles.unions.put(union.id(), union);
            }
        }
        Map<TypeId, Set<TypeId>> backward = cycles.backward();
        Map<TypeId, Map<TypeRef, Variant>> contents = new LinkedHashMap<>();
        backward.keySet().forEach(union -> contents.put(union, cycles.contents(union)));
        backward.forEach((union, above) -> cycles.replace(union, above, Objects.requireNonNull(contents.get(union))));
    }

    private record Step(TypeId union, Iterator<TypeId> inside) {}

    /** For each union that leads back to others on the way down to it: those others. What is below comes first. */
    private Map<TypeId, Set<TypeId>> backward() {
        Map<TypeId, Set<TypeId>> backward = new LinkedHashMap<>();
        Set<TypeId> seen = new HashSet<>();
        for (TypeId root : unions.keySet()) {
            Map<TypeId, Set<TypeId>> above = new LinkedHashMap<>();
            Deque<Step> way = new ArrayDeque<>();
            TypeId next = seen.add(root) ? root : null;
            while (next != null || !way.isEmpty()) {
                if (next != null) {
                    above.put(next, new HashSet<>());
                    way.push(new Step(next, inside(next).iterator()));
                    next = null;
                }
                Step step = way.element();
                if (!step.inside().hasNext()) {
                    way.pop();
                    Set<TypeId> found = Objects.requireNonNull(above.remove(step.union()));
                    if (!found.isEmpty()) {
                        backward.put(step.union(), found);
                    }
                    continue;
                }
                TypeId member = step.inside().next();
                if (above.containsKey(member)) {
                    Objects.requireNonNull(above.get(step.union())).add(member);
                } else if (seen.add(member)) {
                    next = member;
                }
            }
        }
        return backward;
    }

    /** The unions that are variants of a union. */
    private List<TypeId> inside(TypeId union) {
        return union(union).variants().stream()
                .map(Variant::type)
                .filter(this::isUnion)
                .map(type -> ((TypeRef.Named) type).id())
                .toList();
    }

    private boolean isUnion(TypeRef type) {
        return type instanceof TypeRef.Named named && unions.containsKey(named.id());
    }

    private UnionDef union(TypeId id) {
        return Objects.requireNonNull(unions.get(id));
    }

    /** Everything that a union or a union in it consists of and that isn't a union itself. */
    private Map<TypeRef, Variant> contents(TypeId union) {
        Map<TypeRef, Variant> contents = new LinkedHashMap<>();
        Set<TypeId> seen = new HashSet<>(Set.of(union));
        Deque<TypeId> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            UnionDef next = union(pending.remove());
            next.variants().stream()
                    .filter(variant -> !isUnion(variant.type()))
                    .forEach(variant -> contents.putIfAbsent(variant.type(), variant));
            if (next.fallback() != null && !next.id().equals(union)) {
                TypeRef base = new TypeRef.Named(next.fallback());
                contents.putIfAbsent(base, new Variant(base, "base", next.location()));
            }
            inside(next.id()).stream().filter(seen::add).forEach(pending::add);
        }
        return contents;
    }

    private void replace(TypeId id, Set<TypeId> above, Map<TypeRef, Variant> contents) {
        UnionDef union = union(id);
        List<Variant> kept = new ArrayList<>(union.variants());
        kept.removeIf(variant -> variant.type() instanceof TypeRef.Named named && above.contains(named.id()));
        unions.put(id, union.with(kept, null));
        Set<TypeRef> left = contents(id).keySet();
        Alternatives alternatives = new Alternatives(registry);
        kept.forEach(alternatives::add);
        contents.values().stream()
                .filter(variant -> !left.contains(variant.type()))
                .forEach(alternatives::add);
        List<Variant> variants = alternatives.distinct();
        List<Variant> atLeastOne =
                variants.isEmpty() ? List.of(new Variant(TypeRef.any(), "any", union.location())) : variants;
        UnionDef opened = union.with(atLeastOne, without(above, union.discriminator()));
        unions.put(id, opened);
        registry.define(opened, TypeRegistry.Kind.UNION);
    }

    private static @Nullable Discriminator without(Set<TypeId> targets, @Nullable Discriminator discriminator) {
        if (discriminator == null) {
            return null;
        }
        List<TypeDef.Mapping> mapping = discriminator.mapping().stream()
                .filter(each -> !targets.contains(each.type()))
                .toList();
        return mapping.isEmpty() ? null : new Discriminator(discriminator.property(), mapping);
    }
}
