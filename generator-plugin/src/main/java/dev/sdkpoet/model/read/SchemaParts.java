package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a schema consists of by {@code allOf} and {@code $ref}. */
final class SchemaParts {
    /** Of a schema with more, the first ones. */
    private static final int MAX_PARTS = 500;

    private SchemaParts() {}

    /** The schema itself, and all that it has in {@code allOf} or refers to, from the outside in. */
    static List<SpecNode> of(SpecNode schema, SpecDocument document) {
        List<SpecNode> parts = new ArrayList<>();
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> pending = new ArrayDeque<>(List.of(schema));
        while (!pending.isEmpty() && parts.size() < MAX_PARTS) {
            SpecNode part = pending.remove();
            if (!part.isObject() || !seen.add(part)) {
                continue;
            }
            parts.add(part);
            SpecNode all = part.get("allOf");
            pending.addAll(all == null ? List.of() : all.items());
            String reference = part.string("$ref");
            if (reference != null) {
                document.target(part, reference).ifPresent(pending::add);
            }
        }
        return parts;
    }
}
