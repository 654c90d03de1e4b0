package dev.sdkpoet.spec;

import dev.sdkpoet.spec.ReferenceResolver.Resolution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reusable parts of a document that operations lead to; the others are left out. */
final class UsedParts {
    /** Examples stay: they are data, and no type is made of them. Security schemes are named, not referred to. */
    private static final List<String> OF_COMPONENTS = List.of(
            "schemas",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "links",
            "callbacks",
            "pathItems",
            "mediaTypes");

    private static final List<String> OF_SWAGGER = List.of("definitions", "parameters", "responses");

    /** References to references; more are followed where they are read. */
    private static final int MAX_STEPS = 100;

    private final ReferenceResolver resolver;
    private final Set<SpecNode> sections = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<SpecNode> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<SpecNode> used = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Those whose descendants were found. */
    private final Set<SpecNode> extending = Collections.newSetFromMap(new IdentityHashMap<>());

    private final @Nullable SpecNode schemas;

    /** The named schemas that extend one by {@code allOf}, by that one; null before it is needed. */
    private @Nullable IdentityHashMap<SpecNode, List<SpecNode>> children;

    private UsedParts(@Nullable SpecNode holder, List<String> names, ReferenceResolver resolver) {
        this.resolver = resolver;
        for (String name : names) {
            SpecNode section = holder == null ? null : holder.get(name);
            if (section instanceof SpecObject) {
                sections.add(section);
                parts.addAll(section.members().values());
            }
        }
        schemas = holder == null || names.isEmpty() ? null : holder.get(names.get(0));
    }

    /** All parts of a document count, used or not. */
    static UsedParts all(ReferenceResolver resolver) {
        return new UsedParts(null, List.of(), resolver);
    }

    static UsedParts of(SpecNode root, Dialect dialect, ReferenceResolver resolver) {
        return dialect == Dialect.SWAGGER_2_0
                ? new UsedParts(root, OF_SWAGGER, resolver)
                : new UsedParts(root.get("components"), OF_COMPONENTS, resolver);
    }

    /** Whether there are parts that may be left out. */
    boolean areChosen() {
        return !parts.isEmpty();
    }

    /** Whether a node holds parts that only count when they are used. */
    boolean isSection(SpecNode node) {
        return sections.contains(node);
    }

    /** The part that a node is, or is in, if nobody has used it so far; else nothing. */
    List<SpecNode> use(SpecNode target) {
        for (SpecNode node = target; node != null && !parts.isEmpty(); node = node.parent()) {
            if (parts.contains(node)) {
                return used.add(node) ? List.of(node) : List.of();
            }
        }
        return List.of();
    }

    /** What a schema leads to by its discriminator, without a reference: what that maps to, and all that extend the schema. */
    List<SpecNode> useVariants(SpecNode schema) {
        SpecNode discriminator = parts.isEmpty() ? null : schema.get("discriminator");
        if (discriminator == null) {
            return List.of();
        }
        List<SpecNode> found = new ArrayList<>();
        SpecNode mapping = discriminator.get("mapping");
        if (mapping != null) {
            mapping.members().values().stream()
                    .filter(SpecNode::isString)
                    .forEach(value -> targets(mapping, value.text()).forEach(target -> found.addAll(use(target))));
        }
        descendants(schema).forEach(descendant -> found.addAll(use(descendant)));
        return found;
    }

    /** What a mapping may mean by a text: a schema's name, a reference, or a file that is called like a schema. */
    private List<SpecNode> targets(SpecNode mapping, String text) {
        List<SpecNode> targets = new ArrayList<>();
        String last = text.substring(text.lastIndexOf('/') + 1);
        int extension = last.indexOf('.');
        for (String name : List.of(text, last, extension < 0 ? last : last.substring(0, extension))) {
            SpecNode named = schemas == null ? null : schemas.get(name);
            if (named != null) {
                targets.add(named);
            }
        }
        if (text.startsWith("#") && resolver.resolve(mapping, text) instanceof Resolution.Found found) {
            targets.add(found.target());
        }
        return targets;
    }

    /** Those of the schema that has the discriminator, itself or in its {@code allOf}, but for those that were found before. */
    private List<SpecNode> descendants(SpecNode schema) {
        IdentityHashMap<SpecNode, List<SpecNode>> known = children();
        SpecNode extended = schema;
        while (extended != null && !known.containsKey(extended)) {
            extended = extended.parent();
        }
        List<SpecNode> found = new ArrayList<>();
        Deque<SpecNode> below = new ArrayDeque<>();
        if (extended != null && extending.add(extended)) {
            below.add(extended);
        }
        while (!below.isEmpty()) {
            for (SpecNode child : known.getOrDefault(below.remove(), List.of())) {
                if (extending.add(child)) {
                    found.add(child);
                    below.add(child);
                }
            }
        }
        return found;
    }

    private IdentityHashMap<SpecNode, List<SpecNode>> children() {
        if (children == null) {
            IdentityHashMap<SpecNode, List<SpecNode>> all = new IdentityHashMap<>();
            Collection<SpecNode> named =
                    schemas == null ? List.of() : schemas.members().values();
            named.forEach(child -> parents(child)
                    .forEach(parent -> all.computeIfAbsent(parent, any -> new ArrayList<>())
                            .add(child)));
            children = all;
        }
        return children;
    }

    private Set<SpecNode> parents(SpecNode child) {
        Set<SpecNode> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> inline = new ArrayDeque<>(List.of(child));
        while (!inline.isEmpty()) {
            SpecNode allOf = inline.pop().get("allOf");
            for (SpecNode entry : allOf == null ? List.<SpecNode>of() : allOf.items()) {
                if (entry.isReference()) {
                    parents.add(end(entry));
                } else {
                    inline.push(entry);
                }
            }
        }
        return parents;
    }

    /** What a reference leads to at last. */
    private SpecNode end(SpecNode reference) {
        SpecNode target = reference;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            String text = target.string("$ref");
            if (text == null || !(resolver.resolve(target, text) instanceof Resolution.Found found)) {
                break;
            }
            target = found.target();
        }
        return target;
    }

    /** Leaves out what nobody has used. */
    void leaveOutOthers() {
        for (SpecNode section : sections) {
            Set<String> unused = new HashSet<>();
            section.members().forEach((name, part) -> {
                if (!used.contains(part)) {
                    unused.add(name);
                }
            });
            ((SpecObject) section).hide(unused);
        }
    }
}
