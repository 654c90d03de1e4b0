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

    /** Schemes are named, not referred to. */
    private static final String SCHEMES = "securitySchemes";

    private final SpecNode components;
    private final Set<SpecNode> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<SpecNode> open = new ArrayDeque<>();

    /** The schemas that are parts of a schema by saying so themselves: what `allOf` refers to, and who refers. */
    private final Map<String, List<SpecNode>> children = new HashMap<>();

    private UnusedComponents(SpecNode components) {
        this.components = components;
        SpecNode schemas = components.get("schemas");
        if (schemas != null) {
            schemas.members().values().forEach(this::addChild);
        }
    }

    /** The document without them. One that refers to other files keeps them all: those may refer back. */
    public static SpecNode removed(SpecNode root) {
        SpecNode components = root.get(COMPONENTS);
        if (components == null || refersElsewhere(root)) {
            return root;
        }
        UnusedComponents unused = new UnusedComponents(components);
        root.members().forEach((name, value) -> {
            if (!name.equals(COMPONENTS)) {
                unused.open.add(value);
            }
        });
        unused.follow();
        return unused.without(root);
    }

    private static boolean refersElsewhere(SpecNode root) {
        Deque<SpecNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            SpecNode node = open.remove();
            String reference = node.string("$ref");
            if (reference != null && !reference.startsWith("#")) {
                return true;
            }
            open.addAll(node.members().values());
            open.addAll(node.items());
        }
        return false;
    }

    private void addChild(SpecNode schema) {
        SpecNode parts = schema.get("allOf");
        if (parts != null) {
            for (SpecNode part : parts.items()) {
                String reference = part.string("$ref");
                if (reference != null) {
                    children.computeIfAbsent(reference, any -> new ArrayList<>())
                            .add(schema);
                }
            }
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            SpecNode node = open.remove();
            if (node.size() == 0 || !seen.add(node)) {
                continue;
            }
            String reference = node.string("$ref");
            if (reference != null) {
                use(reference);
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
        if (component != null && used.add(component)) {
            open.add(component);
            if (component.get("discriminator") != null) {
                children.getOrDefault(reference, List.of()).forEach(child -> {
                    used.add(child);
                    open.add(child);
                });
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
