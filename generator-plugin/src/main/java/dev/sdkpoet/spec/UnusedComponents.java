package dev.sdkpoet.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves components out that nothing in the rest of an OpenAPI 3 document leads to. */
public final class UnusedComponents {
    private static final String COMPONENTS = "components";
    private static final String PREFIX = "#/components/";

    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");

    /** Schemes are named, not referred to. */
    private static final String SCHEMES = "securitySchemes";

    private final SpecNode components;
    private final Set<SpecNode> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<SpecNode> open = new ArrayDeque<>();

    /** The schemas that have all of another one by {@code allOf}, by that one. */
    private final IdentityHashMap<SpecNode, List<SpecNode>> children = new IdentityHashMap<>();

    /** Whether a reference can't be followed here: it goes to another file, which may refer back, or to a name that a schema has. */
    private boolean isUnclear;

    private UnusedComponents(SpecNode components) {
        this.components = components;
        SpecNode schemas = components.get("schemas");
        if (schemas != null) {
            schemas.members().values().forEach(schema -> addChild(schema, schema));
        }
    }

    /** The document without them; the whole document where it isn't clear which they are. */
    public static SpecNode removed(SpecNode root) {
        SpecNode components = root.get(COMPONENTS);
        if (components == null) {
            return root;
        }
        UnusedComponents unused = new UnusedComponents(components);
        root.members().forEach((name, value) -> {
            if (!name.equals(COMPONENTS)) {
                unused.open.add(value);
            }
        });
        unused.follow();
        return unused.isUnclear ? root : unused.without(root);
    }

    /** @param schema the child, or what stands in its {@code allOf} */
    private void addChild(SpecNode child, SpecNode schema) {
        SpecNode parts = schema.get("allOf");
        for (SpecNode part : parts == null ? List.<SpecNode>of() : parts.items()) {
            String reference = part.string("$ref");
            SpecNode parent = reference == null ? null : component(reference);
            if (parent != null) {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(child);
            } else if (reference == null) {
                addChild(child, part);
            }
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            SpecNode node = open.remove();
            if (node.size() == 0 || !seen.add(node)) {
                continue;
            }
            for (String keyword : REFERENCES) {
                String reference = node.string(keyword);
                if (reference != null) {
                    isUnclear |= !reference.startsWith("#/");
                    use(reference);
                }
            }
            SpecNode mapping = node.get("mapping");
            if (mapping != null && node.string("propertyName") != null) {
                mapping.members().values().forEach(target -> {
                    use(target.text());
                    use(PREFIX + "schemas/" + target.text());
                });
            }
            open.addAll(node.members().values());
            open.addAll(node.items());
        }
    }

    private void use(String reference) {
        SpecNode component = component(reference);
        if (component != null && use(component) && hasDiscriminator(component)) {
            useDescendants(component);
        }
    }

    /** Whether it wasn't used before. */
    private boolean use(SpecNode component) {
        return used.add(component) && open.add(component);
    }

    private static boolean hasDiscriminator(SpecNode schema) {
        SpecNode parts = schema.get("allOf");
        return schema.get("discriminator") != null
                || parts != null && parts.items().stream().anyMatch(UnusedComponents::hasDiscriminator);
    }

    /** Nothing but the discriminator may lead to them. */
    private void useDescendants(SpecNode schema) {
        Set<SpecNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> below = new ArrayDeque<>(List.of(schema));
        while (!below.isEmpty()) {
            for (SpecNode child : children.getOrDefault(below.remove(), List.of())) {
                if (found.add(child)) {
                    use(child);
                    below.add(child);
                }
            }
        }
    }

    /** What a reference leads to or into; null for another place than the components. */
    private @Nullable SpecNode component(String reference) {
        if (!reference.startsWith(PREFIX)) {
            return null;
        }
        List<String> tokens = JsonPointer.parse(Reference.percentDecoded(reference.substring(1)))
                .orElse(List.of());
        SpecNode section = tokens.size() < 3 ? null : components.get(tokens.get(1));
        return section == null ? null : section.get(tokens.get(2));
    }

    private SpecNode without(SpecNode root) {
        Map<String, SpecNode> sections = new HashMap<>();
        boolean changed = false;
        for (Map.Entry<String, SpecNode> section : components.members().entrySet()) {
            SpecNode kept = section.getValue();
            if (kept.isObject()
                    && !section.getKey().equals(SCHEMES)
                    && !section.getKey().startsWith("x-")) {
                kept = kept(kept);
            }
            changed |= !kept.isSame(section.getValue());
            sections.put(section.getKey(), kept);
        }
        if (!changed) {
            return root;
        }
        Map<String, SpecNode> members = new HashMap<>(root.members());
        members.put(COMPONENTS, SpecObject.changed(components, names(components), sections, List.of(), components));
        return SpecObject.changed(root, names(root), members, List.of(), root);
    }

    private SpecNode kept(SpecNode section) {
        Set<String> names = new HashSet<>();
        section.members().forEach((name, component) -> {
            if (used.contains(component)) {
                names.add(name);
            }
        });
        List<String> kept = names(section).stream().filter(names::contains).toList();
        return kept.size() == section.size()
                ? section
                : SpecObject.changed(section, kept, section.members(), List.of(), section);
    }

    private static List<String> names(SpecNode object) {
        return List.copyOf(object.members().keySet());
    }
}
