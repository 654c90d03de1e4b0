package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Retyping;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.TypeUses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one type of the inline enums, unions and objects that are equal in everything and whose places end in the same words. It is named
 * after those words, and its documentation says what is said at all of the places. Schemas with names stay themselves, and so do types
 * that callers know.
 */
public final class EqualTypes {
    private final ApiDocument document;
    private final KnownTypes callers;
    private final Map<TypeId, TypeDef> shared = new HashMap<>();
    private final Map<TypeId, TypeId> standing = new LinkedHashMap<>();

    private EqualTypes(ApiDocument document, KnownTypes callers) {
        this.document = document;
        this.callers = callers;
    }

    /** The document with one type in the place of equal ones. */
    public static ApiDocument share(ApiDocument document, KnownTypes callers) {
        return new EqualTypes(document, callers).share();
    }

    private ApiDocument share() {
        Set<TypeId> special = special();
        List<List<TypeDef>> groups = new ArrayList<>();
        TypeShapes.equal(document, type -> type.isInline() && !special.contains(type.id()), callers.one())
                .forEach(equal -> addGroups(equal, groups));
        CommonNames names = new CommonNames(document.types(), groups);
        for (List<TypeDef> group : groups) {
            TypeDef standingOne = group.stream()
                    .filter(type -> callers.isOwn().test(type.id()))
                    .findFirst()
                    .orElseGet(() -> CommonNames.best(group.stream()
                            .filter(type -> type.id().equals(callers.one().apply(type.id())))
                            .toList()));
            shared.put(standingOne.id(), AgreedDocs.of(standingOne, names.of(group), group));
            group.forEach(type -> standing.put(type.id(), standingOne.id()));
        }
        return shared.isEmpty() ? document : rewritten();
    }

    /** What callers know as one stays one, and what is new joins it where its place ends in the same words. */
    private void addGroups(List<TypeDef> equal, List<List<TypeDef>> groups) {
        Map<String, List<TypeDef>> together = new TreeMap<>();
        for (TypeDef type : equal) {
            together.computeIfAbsent(identity(type.id()), any -> new ArrayList<>())
                    .add(type);
        }
        List<TypeDef> unknown = new ArrayList<>();
        together.values().removeIf(types -> {
            boolean isAlone = types.size() == 1;
            boolean isNew = isAlone && callers.known().apply(types.get(0).id()).isEmpty();
            unknown.addAll(isNew ? types : List.of());
            return isAlone;
        });
        Map<String, List<TypeDef>> byEnd = CommonNames.byEnd(unknown);
        for (List<TypeDef> types : together.values()) {
            List<TypeDef> more = new ArrayList<>();
            CommonNames.byEnd(types).keySet().forEach(end -> {
                List<TypeDef> alike = byEnd.remove(end);
                more.addAll(alike == null ? List.of() : alike);
            });
            types.addAll(more);
        }
        groups.addAll(together.values());
        byEnd.values().stream().filter(types -> types.size() > 1).forEach(groups::add);
    }

    /** What types have in common that callers have as one; what callers know comes first. */
    private String identity(TypeId type) {
        TypeId one = callers.one().apply(type);
        return callers.known().apply(one).map(id -> "known " + id).orElseGet(() -> "new " + one.pointer());
    }

    /** What others take properties from, and what stands for all that no variant fits. */
    private Set<TypeId> special() {
        Set<TypeId> special = new HashSet<>();
        for (TypeDef type : document.types()) {
            if (type instanceof ObjectDef object) {
                special.addAll(object.parents());
            } else if (type instanceof UnionDef union && union.fallback() != null) {
                special.add(union.fallback());
            }
        }
        return special;
    }

    private ApiDocument rewritten() {
        Set<TypeId> used = new HashSet<>();
        Deque<TypeId> pending = new ArrayDeque<>(roots());
        while (!pending.isEmpty()) {
            TypeId id = pending.remove();
            TypeId own = standing.getOrDefault(id, id);
            if (used.add(own)) {
                document.type(own).ifPresent(type -> pending.addAll(TypeUses.inside(type)));
            }
        }
        Map<TypeId, TypeId> otherPlaces = new LinkedHashMap<>(standing);
        otherPlaces
                .entrySet()
                .removeIf(entry -> entry.getKey().equals(entry.getValue()) || !used.contains(entry.getValue()));
        Retyping retyping = new Retyping(id -> standing.getOrDefault(id, id));
        List<TypeDef> types = document.types().stream()
                .filter(type -> used.contains(type.id()))
                .map(type -> onceEach(retyping.definition(shared.getOrDefault(type.id(), type))))
                .toList();
        return retyping.document(document, types).withOtherPlaces(otherPlaces);
    }

    /** A union that had two of the types that are one now has that once. */
    private static TypeDef onceEach(TypeDef type) {
        if (!(type instanceof UnionDef union)) {
            return type;
        }
        Map<TypeRef, Variant> variants = new LinkedHashMap<>();
        union.variants().forEach(variant -> variants.putIfAbsent(variant.type(), variant));
        return variants.size() == union.variants().size()
                ? union
                : union.with(List.copyOf(variants.values()), union.discriminator());
    }

    /** What is there without another type's using it. Types in types that others stand for aren't needed any more. */
    private Set<TypeId> roots() {
        Set<TypeId> roots = TypeUses.ofOperations(document);
        Set<TypeId> inside = new HashSet<>();
        document.types().forEach(type -> inside.addAll(TypeUses.inside(type)));
        for (TypeDef type : document.types()) {
            if (!type.isInline() || !inside.contains(type.id())) {
                roots.add(type.id());
            }
        }
        return roots;
    }
}
