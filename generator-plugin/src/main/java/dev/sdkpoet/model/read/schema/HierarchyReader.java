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
import org.jspecify.annotations.Nullable;

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

    /**
     * A root being read.
     *
     * @param variants those right below the root; what is below another root is a variant of that one
     * @param members what each schema of the family is as an object, or as the root of a family that goes by another property
     */
    private record Family(
            SpecNode root,
            String property,
            List<Variant> variants,
            Map<SpecNode, TypeId> members,
            Map<String, Mapping> mapping) {}

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
        return Hierarchies.base(context.typeId(root));
    }

    private void define(SpecNode root, TypeId id, NameHint hint) {
        Family family = new Family(
                root,
                Objects.requireNonNull(property(root)),
                new ArrayList<>(),
                new IdentityHashMap<>(),
                new LinkedHashMap<>());
        family.members().put(root, base(root));
        addDescendants(family);
        Map<String, SpecNode> explicit = explicit(family);
        explicit.values().forEach(target -> addMapped(target, family));
        map(explicit, family);
        if (family.variants().isEmpty()) {
            family.variants().add(new Variant(new TypeRef.Named(base(root)), "base", root.location()));
        }
        context.registry()
                .define(
                        new TypeDef.UnionDef(
                                id,
                                hint,
                                root.location(),
                                context.docs().ofType(root, hint),
                                Fields.isTrue(root.get("deprecated")),
                                family.variants(),
                                new TypeDef.Discriminator(
                                        family.property(),
                                        List.copyOf(family.mapping().values())),
                                List.of(),
                                base(root)),
                        TypeRegistry.Kind.UNION);
    }

    private @Nullable String property(SpecNode root) {
        return context.discriminators().property(context.hierarchies().source(root));
    }

    /** The mapping of the root, or of the one above that it has its discriminator from; then those of roots below it that go by the same property. */
    private Map<String, SpecNode> explicit(Family family) {
        SpecNode source = context.hierarchies().source(family.root());
        Map<String, SpecNode> explicit =
                new LinkedHashMap<>(context.discriminators().mapping(source));
        if (!source.isSame(family.root())) {
            explicit.values().removeIf(target -> !family.members().containsKey(target));
        }
        context.components().all().values().stream()
                .filter(schema -> family.members().containsKey(schema)
                        && !schema.isSame(family.root())
                        && context.hierarchies().declaresRoot(schema))
                .filter(schema ->
                        family.property().equals(context.discriminators().property(schema)))
                .forEach(schema -> context.discriminators().mapping(schema).forEach(explicit::putIfAbsent));
        return DiscriminatorReader.inOrder(explicit, context.components().all().values());
    }

    /** @param direct whether no other root of the family is in between */
    private record Below(SpecNode schema, boolean direct) {}

    /** Each child before its own children. */
    private void addDescendants(Family family) {
        Deque<Below> pending = new ArrayDeque<>();
        pushChildren(family.root(), true, pending);
        while (!pending.isEmpty()) {
            Below child = pending.pop();
            if (family.members().containsKey(child.schema())) {
                continue;
            }
            if (context.hierarchies().isRoot(child.schema())) {
                addRoot(child, family, pending);
            } else {
                addChild(child, family);
                pushChildren(child.schema(), child.direct(), pending);
            }
        }
    }

    private void pushChildren(SpecNode parent, boolean direct, Deque<Below> pending) {
        List<SpecNode> children = context.hierarchies().children(parent);
        for (int i = children.size() - 1; i >= 0; i--) {
            pending.push(new Below(children.get(i), direct));
        }
    }

    /** A parent among the children; its own children are variants of it, and of this family if they go by the same property. */
    private void addRoot(Below child, Family family, Deque<Below> pending) {
        TypeId id = context.typeId(child.schema());
        if (child.direct()) {
            family.variants().add(variant(child.schema(), new TypeRef.Named(id)));
        }
        if (family.property().equals(property(child.schema()))) {
            family.members().put(child.schema(), base(child.schema()));
            pushChildren(child.schema(), false, pending);
        } else {
            family.members().put(child.schema(), id);
        }
    }

    private void addChild(Below child, Family family) {
        if (schemas.target(child.schema(), Role.VALUE).type() instanceof TypeRef.Named named
                && context.registry().kind(named.id()) != TypeRegistry.Kind.ENUM) {
            family.members().put(child.schema(), named.id());
            if (child.direct()) {
                family.variants().add(variant(child.schema(), named));
            }
        }
    }

    private void addMapped(SpecNode target, Family family) {
        if (family.members().containsKey(target)) {
            return;
        }
        ResolvedType typed = schemas.target(target, Role.VALUE);
        if (!(typed.type() instanceof TypeRef.Named named)
                || context.registry().kind(named.id()) == TypeRegistry.Kind.ENUM) {
            context.note(
                    family.root(),
                    "the mapping names " + target.location().pointer() + ", which isn't an object; it is ignored.");
        } else {
            if (!family.members().containsValue(named.id())) {
                family.variants().add(variant(target, named));
            }
            family.members().put(target, named.id());
        }
    }

    private Variant variant(SpecNode schema, TypeRef type) {
        return new Variant(type, context.inlineNames().name(schema), schema.location());
    }

    /** Explicit values first, then what the schemas say about themselves, then their names. */
    private void map(Map<String, SpecNode> explicit, Family family) {
        Set<SpecNode> mapped = Collections.newSetFromMap(new IdentityHashMap<>());
        explicit.forEach((value, target) -> {
            map(value, target, false, family);
            mapped.add(target);
        });
        List<SpecNode> members = context.components().all().values().stream()
                .filter(schema -> family.members().containsKey(schema) && !schema.isSame(family.root()))
                .toList();
        List<SpecNode> byName = new ArrayList<>();
        for (SpecNode schema : members) {
            List<String> values = context.discriminators().narrowedValues(schema, family.property());
            if (values.isEmpty() || values.size() > 1 && context.hierarchies().hasVariants(schema)) {
                byName.add(schema);
            } else if (!mapped.contains(schema)) {
                values.forEach(value -> map(value, schema, false, family));
            }
        }
        List<String> allowed = context.discriminators().ownValues(family.root(), family.property());
        for (SpecNode schema : byName) {
            String name = context.inlineNames().name(schema);
            if (!mapped.contains(schema) || allowed.isEmpty() || allowed.contains(name)) {
                map(name, schema, true, family);
            }
        }
    }

    private static void map(String value, SpecNode schema, boolean byName, Family family) {
        TypeId type = family.members().get(schema);
        if (type != null) {
            family.mapping().putIfAbsent(value, new Mapping(value, type, byName));
        }
    }
}
