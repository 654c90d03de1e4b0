package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Mapping;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads a parent schema with a discriminator into a union of all schemas that extend it, and an object with the parent's
 * own properties for values that none of them fits.
 */
final class HierarchyReader {
    private final SchemaTypes schemas;
    private final SchemaContext context;
    private final ObjectReader objects;

    HierarchyReader(SchemaTypes schemas, SchemaContext context, ObjectReader objects) {
        this.schemas = schemas;
        this.context = context;
        this.objects = objects;
    }

    /** A root being read. */
    private record Family(
            SpecNode root,
            String property,
            Map<SpecNode, Variant> variants,
            Map<String, TypeId> mapping,
            Set<SpecNode> seen) {}

    ResolvedType read(SpecNode root, NameHint hint) {
        TypeId id = context.typeId(root);
        if (!context.registry().isDeclared(id)) {
            context.registry().declare(id, TypeRegistry.Kind.UNION);
            objects.declare(root, base(root), hint.then("base"), context.allOf().parts(root, hint));
            define(root, id, hint);
        }
        return new ResolvedType(new TypeRef.Named(id), false);
    }

    private TypeId base(SpecNode root) {
        TypeId id = context.typeId(root);
        return new TypeId(id.document(), id.pointer() + "#base");
    }

    private void define(SpecNode root, TypeId id, NameHint hint) {
        String property = Objects.requireNonNull(context.discriminators().property(root));
        Family family = new Family(
                root,
                property,
                new IdentityHashMap<>(),
                new LinkedHashMap<>(),
                Collections.newSetFromMap(new IdentityHashMap<>()));
        family.seen().add(root);
        List<Variant> variants = new ArrayList<>();
        addDescendants(family, variants);
        Map<String, SpecNode> explicit = explicit(family);
        explicit.values().forEach(target -> addMapped(target, family, variants));
        map(explicit, family);
        if (variants.isEmpty()) {
            variants.add(new Variant(new TypeRef.Named(base(root)), "base", root.location()));
        }
        context.registry()
                .define(
                        new TypeDef.UnionDef(
                                id,
                                hint,
                                root.location(),
                                context.docs().ofType(root, hint),
                                Fields.isTrue(root.get("deprecated")),
                                variants,
                                new TypeDef.Discriminator(property, mappings(family)),
                                List.of(),
                                base(root)),
                        TypeRegistry.Kind.UNION);
    }

    /** The root's mapping, then those of parents below it that go by the same property. */
    private Map<String, SpecNode> explicit(Family family) {
        Map<String, SpecNode> explicit =
                new LinkedHashMap<>(context.discriminators().mapping(family.root()));
        context.components().all().values().stream()
                .filter(schema -> family.variants().containsKey(schema)
                        && context.hierarchies().isRoot(schema))
                .filter(schema ->
                        family.property().equals(context.discriminators().property(schema)))
                .forEach(schema -> context.discriminators().mapping(schema).forEach(explicit::putIfAbsent));
        return explicit;
    }

    /** Each child before its own children. */
    private void addDescendants(Family family, List<Variant> variants) {
        Deque<SpecNode> pending = new ArrayDeque<>(context.hierarchies().children(family.root()));
        while (!pending.isEmpty()) {
            SpecNode child = pending.pop();
            if (family.seen().add(child) && addChild(child, family, variants)) {
                List<SpecNode> children = context.hierarchies().children(child);
                for (int i = children.size() - 1; i >= 0; i--) {
                    pending.push(children.get(i));
                }
            }
        }
    }

    /** Whether its children belong to this family, too. */
    private boolean addChild(SpecNode child, Family family, List<Variant> variants) {
        String own =
                context.hierarchies().isRoot(child) ? context.discriminators().property(child) : null;
        ResolvedType typed = schemas.target(child, Role.VALUE);
        if (typed.type() instanceof TypeRef.Named named
                && context.registry().kind(named.id()) != TypeRegistry.Kind.ENUM) {
            boolean sameProperty = family.property().equals(own);
            add(child, sameProperty ? new TypeRef.Named(base(child)) : named, family, variants);
            return own == null || sameProperty;
        }
        return true;
    }

    private void addMapped(SpecNode target, Family family, List<Variant> variants) {
        if (family.seen().add(target)) {
            ResolvedType typed = schemas.target(target, Role.VALUE);
            if (typed.type() instanceof TypeRef.Named named
                    && context.registry().kind(named.id()) != TypeRegistry.Kind.ENUM
                    && family.variants().values().stream()
                            .noneMatch(known -> known.type().equals(named))) {
                add(target, named, family, variants);
            } else if (!(typed.type() instanceof TypeRef.Named)) {
                context.note(
                        family.root(),
                        "the mapping names " + target.location().pointer() + ", which isn't an object; it is ignored.");
            }
        }
    }

    private void add(SpecNode schema, TypeRef.Named type, Family family, List<Variant> variants) {
        Variant variant = new Variant(type, context.inlineNames().name(schema), schema.location());
        family.variants().put(schema, variant);
        variants.add(variant);
    }

    /** Explicit values first, then what the schemas say about themselves, then their names. */
    private void map(Map<String, SpecNode> explicit, Family family) {
        Set<SpecNode> mapped = Collections.newSetFromMap(new IdentityHashMap<>());
        explicit.forEach((value, target) -> {
            map(value, target, family);
            mapped.add(target);
        });
        List<SpecNode> unmapped = new ArrayList<>();
        context.components().all().values().stream()
                .filter(schema -> family.variants().containsKey(schema) && !mapped.contains(schema))
                .forEach(unmapped::add);
        for (SpecNode schema : unmapped) {
            List<String> values = context.discriminators().narrowedValues(schema, family.property());
            boolean ofChildren = values.size() > 1 && context.hierarchies().isRoot(schema);
            (values.isEmpty() || ofChildren ? List.of(context.inlineNames().name(schema)) : values)
                    .forEach(value -> map(value, schema, family));
        }
    }

    private static void map(String value, SpecNode schema, Family family) {
        Variant variant = family.variants().get(schema);
        if (variant != null && variant.type() instanceof TypeRef.Named named) {
            family.mapping().putIfAbsent(value, named.id());
        }
    }

    private static List<Mapping> mappings(Family family) {
        List<Mapping> mappings = new ArrayList<>();
        family.mapping().forEach((value, type) -> mappings.add(new Mapping(value, type)));
        return mappings;
    }
}
