package dev.sdkpoet.spec;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names that schemas of a file give themselves with {@code $id} and {@code $anchor}.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-8.2">JSON Schema Core 2020-12, 8.2</a>
 */
final class Identifiers {

    private Identifiers() {}

    /** Every name and the value it stands for; the first in document order where a name is given twice. */
    static Map<String, SpecNode> in(SpecNode root) {
        Map<String, SpecNode> identifiers = new HashMap<>();
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            SpecNode node = open.remove();
            if (node.size() == 0 || !seen.add(node)) {
                continue;
            }
            String id = node.string("$id");
            if (id != null && !id.isEmpty()) {
                identifiers.putIfAbsent(id.endsWith("#") ? id.substring(0, id.length() - 1) : id, node);
            }
            String anchor = node.string("$anchor");
            if (anchor != null) {
                identifiers.putIfAbsent("#" + anchor, node);
            }
            open.addAll(node.members().values());
            open.addAll(node.items());
        }
        return identifiers;
    }
}
