package dev.sdkpoet.spec;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that schemas of a file give themselves. A schema with an {@code $id} is a resource of its own: references in it are
 * relative to that name, and {@code #…} means something in it. Nothing is ever fetched from there.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-8.2">JSON Schema Core 2020-12, 8.2</a>
 */
final class Identifiers {

    /** What gives a schema, or the document, a name. */
    static final Set<String> KEYWORDS = Set.of("$id", "$anchor", "$dynamicAnchor", "$self");

    /** What names are relative to where nothing says where a file comes from. */
    private static final URI NOWHERE = URI.create("nowhere:///");

    private final SpecNode root;
    private final Map<String, SpecNode> byUri = new HashMap<>();
    private final Map<String, SpecNode> byText = new HashMap<>();
    private final IdentityHashMap<SpecNode, URI> bases = new IdentityHashMap<>();
    private final IdentityHashMap<SpecNode, Map<String, SpecNode>> anchors = new IdentityHashMap<>();
    private final Map<String, SpecNode> firstAnchors = new HashMap<>();

    /** @param resource the innermost one around the node */
    private record Visit(SpecNode node, Role role, SpecNode resource) {}

    private Identifiers(SpecNode root) {
        this.root = root;
    }

    /** Those of a file that has none of the keywords. */
    static Identifiers none(SpecNode root) {
        Identifiers identifiers = new Identifiers(root);
        identifiers.open(root, "", NOWHERE);
        return identifiers;
    }

    /** Of schemas that have the same name, the first in document order has it. */
    static Identifiers in(SpecNode root) {
        Identifiers identifiers = new Identifiers(root);
        String self = root.string("$self");
        identifiers.open(root, self == null ? "" : self, NOWHERE);
        identifiers.collect();
        return identifiers;
    }

    private void collect() {
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Visit> open = new ArrayDeque<>();
        open.add(new Visit(root, Role.KEYWORDS, root));
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            SpecNode node = visit.node();
            if (node.size() == 0 || !seen.add(node)) {
                continue;
            }
            SpecNode resource = visit.role() == Role.KEYWORDS ? name(node, visit.resource()) : visit.resource();
            node.items().forEach(item -> open.add(new Visit(item, Role.KEYWORDS, resource)));
            node.members()
                    .forEach((key, value) ->
                            visit.role().of(key).ifPresent(role -> open.add(new Visit(value, role, resource))));
        }
    }

    /** The resource that a schema is in: itself if it has a name of its own. */
    private SpecNode name(SpecNode schema, SpecNode around) {
        String id = schema.string("$id");
        SpecNode resource = around;
        if (id != null && id.startsWith("#")) {
            anchor(id.substring(1), schema, resource); // as drafts before 2019-09 had it
        } else if (id != null && !id.isEmpty()) {
            open(schema, id, base(around));
            resource = schema;
        }
        anchor(schema.string("$anchor"), schema, resource);
        anchor(schema.string("$dynamicAnchor"), schema, resource);
        return resource;
    }

    private void open(SpecNode resource, String id, URI outer) {
        String text = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        URI base = resolved(outer, text);
        bases.put(resource, base == null ? outer : base);
        if (!text.isEmpty()) {
            byText.putIfAbsent(text, resource);
        }
        if (base != null && !base.equals(NOWHERE)) {
            byUri.putIfAbsent(base.toString(), resource);
        }
    }

    private void anchor(@Nullable String anchor, SpecNode schema, SpecNode resource) {
        if (anchor != null) {
            anchors.computeIfAbsent(resource, any -> new HashMap<>()).putIfAbsent(anchor, schema);
            firstAnchors.putIfAbsent(anchor, schema);
        }
    }

    private static @Nullable URI resolved(URI base, String text) {
        try {
            return base.resolve(text).normalize();
        } catch (IllegalArgumentException e) {
            return null; // no URI at all
        }
    }

    private URI base(SpecNode resource) {
        return bases.getOrDefault(resource, NOWHERE);
    }

    /** The innermost resource that a value stands in: a schema with an {@code $id}, or the whole file. */
    SpecNode resource(SpecNode node) {
        if (bases.size() == 1) {
            return root;
        }
        SpecNode around = node;
        while (around != null && !bases.containsKey(around)) {
            around = around.parent();
        }
        return around == null ? root : around;
    }

    /** The resource that a reference's file part names, seen from a resource; null if there is none in this file. */
    @Nullable
    SpecNode named(SpecNode from, String text) {
        URI uri = resolved(base(from), text);
        SpecNode found = uri == null ? null : byUri.get(uri.toString());
        return found == null ? byText.get(text) : found;
    }

    /** The schema with this {@code $anchor} in a resource; null if it has none. */
    @Nullable
    SpecNode anchored(SpecNode resource, String anchor) {
        return anchors.getOrDefault(resource, Map.of()).get(anchor);
    }

    /** The first schema with this {@code $anchor} in the whole file. */
    @Nullable
    SpecNode firstAnchored(String anchor) {
        return firstAnchors.get(anchor);
    }
}
