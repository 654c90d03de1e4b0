package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.node.Components;
import dev.sdkpoet.model.read.node.EarlierClient;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which named schemas extend which others through {@code allOf}; found once for the whole document. */
final class Hierarchies {
    /** Parents that are deeper below one with a discriminator are plain objects: nobody writes so many generations by hand. */
    private static final int MAX_GENERATIONS = 20;

    private final ReadContext context;
    private final DiscriminatorReader discriminators;
    private final IdentityHashMap<SpecNode, List<SpecNode>> children = new IdentityHashMap<>();
    private final Set<SpecNode> descendants = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Parents below one with a discriminator, and that one; themselves where two such go by different properties. */
    private final IdentityHashMap<SpecNode, SpecNode> sources = new IdentityHashMap<>();

    Hierarchies(ReadContext context, Components components, DiscriminatorReader discriminators) {
        this.context = context;
        this.discriminators = discriminators;
        for (SpecNode schema : components.all().values()) {
            for (SpecNode parent : parents(schema, context)) {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(schema);
            }
        }
        for (SpecNode schema : components.all().values()) {
            if (DiscriminatorReader.of(schema) != null) {
                addDescendants(schema);
            }
        }
        components.all().values().stream().filter(this::declaresRoot).forEach(this::addParentsBelow);
    }

    private static Set<SpecNode> parents(SpecNode schema, ReadContext context) {
        Set<SpecNode> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> inline = new ArrayDeque<>(List.of(schema));
        while (!inline.isEmpty()) {
            SpecNode allOf = inline.pop().get("allOf");
            for (SpecNode entry : allOf == null ? List.<SpecNode>of() : allOf.items()) {
                if (entry.isReference()) {
                    parents.add(context.follow(entry));
                } else {
                    inline.push(entry);
                }
            }
        }
        parents.remove(schema);
        return parents;
    }

    private void addDescendants(SpecNode root) {
        Deque<SpecNode> pending = new ArrayDeque<>(children(root));
        while (!pending.isEmpty()) {
            SpecNode child = pending.pop();
            if (descendants.add(child)) {
                pending.addAll(children(child));
            }
        }
    }

    /** The nearest generations come first, so that what is below two roots of one property has the first of them as its source. */
    private void addParentsBelow(SpecNode root) {
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<SpecNode> generation = children(root);
        for (int i = 0; i < MAX_GENERATIONS && !generation.isEmpty(); i++) {
            List<SpecNode> next = new ArrayList<>();
            for (SpecNode schema : generation) {
                if (!declaresRoot(schema) && seen.add(schema)) {
                    if (canBeRoot(schema) && !children(schema).isEmpty()) {
                        sources.merge(schema, root, (known, other) -> goBySameProperty(known, other) ? known : schema);
                    }
                    next.addAll(children(schema));
                }
            }
            generation = next;
        }
    }

    private boolean goBySameProperty(SpecNode one, SpecNode other) {
        return Objects.equals(discriminators.property(one), discriminators.property(other));
    }

    private static boolean canBeRoot(SpecNode schema) {
        return DiscriminatorReader.of(schema) == null && Entries.of(schema).isEmpty();
    }

    List<SpecNode> children(SpecNode parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** Whether a discriminator somewhere above says that this schema is a type of its own. */
    boolean isDescendant(SpecNode schema) {
        return descendants.contains(schema);
    }

    /** Whether a schema is a union of its variants: it has some, and callers don't know it as an object. */
    boolean isRoot(SpecNode schema) {
        return hasVariants(schema) && !wasObject(schema);
    }

    /**
     * Whether a schema with a discriminator, but without a list of variants, has any; or one with children has its discriminator from
     * above.
     */
    boolean hasVariants(SpecNode schema) {
        return declaresRoot(schema) || !source(schema).isSame(schema);
    }

    /** What has got its first child since an earlier client stays the class that it was there. */
    private boolean wasObject(SpecNode schema) {
        EarlierClient earlier = context.options().earlier();
        TypeId id = context.typeId(schema);
        return earlier.hasType(id) && !earlier.hasType(base(id));
    }

    /** The object with the own properties of a root. */
    static TypeId base(TypeId root) {
        return new TypeId(root.document(), root.pointer() + "#base");
    }

    /** The schema with the discriminator of a root: itself, or one above it. */
    SpecNode source(SpecNode root) {
        return sources.getOrDefault(root, root);
    }

    /** Whether a schema has variants by a discriminator of its own. */
    boolean declaresRoot(SpecNode schema) {
        return DiscriminatorReader.of(schema) != null
                && Entries.of(schema).isEmpty()
                && (!children(schema).isEmpty() || mapsToOthers(schema))
                && discriminators.property(schema) != null;
    }

    private boolean mapsToOthers(SpecNode schema) {
        return discriminators.mapping(schema).values().stream().anyMatch(target -> !target.isSame(schema));
    }
}
