package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies the difference between two JSON texts to a tree. The texts are what another reader made of the same document, before and after
 * it was changed; it may have lost much, so only what differs between them changes. Nodes without a difference stay the same ones,
 * with their places and spelling; a new one has the place of what it replaces or stands in.
 */
public final class TreePatch {
    private TreePatch() {}

    /**
     * The tree with the difference.
     *
     * @throws IllegalArgumentException if one of the texts isn't JSON within the limits of a document
     */
    public static SpecNode apply(SpecNode root, String before, String after) {
        return patched(root, parsed(before), parsed(after));
    }

    /** A tree of its own, whose places mean nothing. */
    private static SpecNode parsed(String json) {
        LoadOptions limits = LoadOptions.defaults();
        TreeBuilder tree = new TreeBuilder(new SpecFile("", Path.of(""), ""), limits, new Problems());
        try {
            new JsonTreeReader(tree, limits.maxDepth()).read(new StringReader(json));
        } catch (RejectedException e) {
            throw new IllegalArgumentException(e);
        }
        SpecNode root = tree.root();
        if (root == null) {
            throw new IllegalArgumentException("There is no JSON.");
        }
        return root;
    }

    private static SpecNode patched(SpecNode own, SpecNode before, SpecNode after) {
        if (own.isObject() && before.isObject() && after.isObject()) {
            return patchedObject(own, before, after);
        }
        if (own.isArray() && before.isArray() && after.isArray()) {
            return patchedArray(own, before, after);
        }
        return before.equals(after) ? own : NodeCopy.at(own, after);
    }

    private static SpecNode patchedObject(SpecNode own, SpecNode before, SpecNode after) {
        Map<String, SpecNode> members = new HashMap<>();
        boolean changed = false;
        for (Map.Entry<String, SpecNode> member : own.members().entrySet()) {
            SpecNode was = before.get(member.getKey());
            SpecNode is = after.get(member.getKey());
            if (was != null && is == null) {
                changed = true;
                continue;
            }
            SpecNode patched = member.getValue();
            if (was != null && is != null) {
                patched = patched(patched, was, is);
            } else if (is != null && !is.equals(patched)) {
                patched = NodeCopy.at(patched, is);
            }
            changed |= !patched.isSame(member.getValue());
            members.put(member.getKey(), patched);
        }
        List<String> added = new ArrayList<>();
        for (Map.Entry<String, SpecNode> member : after.members().entrySet()) {
            if (own.get(member.getKey()) == null) {
                SpecNode was = before.get(member.getKey());
                if (was != null && !was.equals(member.getValue())) {
                    // The other reader sees something else here than the document has: then all of what it makes of it
                    // counts.
                    return NodeCopy.at(own, after);
                }
                if (was == null) {
                    added.add(member.getKey());
                }
            }
        }
        List<String> names = names(own, before, after, members);
        boolean moved = !changed && !names.equals(new ArrayList<>(own.members().keySet()));
        return changed || moved || !added.isEmpty() ? SpecObject.changed(own, names, members, added, after) : own;
    }

    /** The names of members that stay, in their order, or in the new one where the change is one of order. */
    private static List<String> names(SpecNode own, SpecNode before, SpecNode after, Map<String, SpecNode> members) {
        List<String> names =
                own.members().keySet().stream().filter(members::containsKey).toList();
        List<String> old = before.members().keySet().stream()
                .filter(name -> after.get(name) != null)
                .toList();
        List<String> now = after.members().keySet().stream()
                .filter(name -> before.get(name) != null)
                .toList();
        if (old.equals(now)) {
            return names;
        }
        Set<String> moved = new LinkedHashSet<>(now);
        moved.retainAll(members.keySet());
        moved.addAll(names);
        return List.copyOf(moved);
    }

    private static SpecNode patchedArray(SpecNode own, SpecNode before, SpecNode after) {
        if (own.size() != before.size()) {
            return before.equals(after) ? own : NodeCopy.at(own, after);
        }
        List<SpecNode> items = new ArrayList<>();
        if (before.size() == after.size()) {
            for (int i = 0; i < own.size(); i++) {
                items.add(patched(own.at(i), before.at(i), after.at(i)));
            }
        } else {
            int next = 0;
            int added = 0;
            for (SpecNode item : after.items()) {
                int found = indexOf(before, item, next);
                if (found < 0) {
                    // An index that no other item has: what stays keeps the one it has in the document.
                    items.add(NodeCopy.in(own, Integer.toString(own.size() + added++), item));
                } else {
                    items.add(own.at(found));
                    next = found + 1;
                }
            }
        }
        boolean same = items.size() == own.size();
        for (int i = 0; same && i < items.size(); i++) {
            same = items.get(i).isSame(own.at(i));
        }
        return same ? own : SpecArray.changed(own, items);
    }

    private static int indexOf(SpecNode array, SpecNode item, int from) {
        for (int i = from; i < array.size(); i++) {
            if (array.at(i).equals(item)) {
                return i;
            }
        }
        return -1;
    }
}
