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
            throw new IllegalArgumentException("The JSON is empty.");
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
        if (isReadOtherwise(own, before, after)) {
            return NodeCopy.at(own, after);
        }
        Map<String, SpecNode> members = new HashMap<>();
        own.members().forEach((name, value) -> {
            SpecNode was = before.get(name);
            SpecNode is = after.get(name);
            if (was != null && is != null) {
                members.put(name, patched(value, was, is));
            } else if (was == null) {
                members.put(name, is == null || is.equals(value) ? value : NodeCopy.at(value, is));
            }
        });
        List<String> names = names(own, before, after, members);
        List<String> added = after.members().keySet().stream()
                .filter(name -> own.get(name) == null && before.get(name) == null)
                .toList();
        boolean same = added.isEmpty()
                && names.equals(List.copyOf(own.members().keySet()))
                && members.entrySet().stream()
                        .allMatch(member -> member.getValue().isSame(own.get(member.getKey())));
        return same ? own : SpecObject.changed(own, names, members, added, after);
    }

    /** Whether the other reader has members that the document hasn't, and they changed: then all of what it reads here counts. */
    private static boolean isReadOtherwise(SpecNode own, SpecNode before, SpecNode after) {
        return before.members().entrySet().stream()
                .filter(member -> own.get(member.getKey()) == null)
                .anyMatch(member -> {
                    SpecNode is = after.get(member.getKey());
                    return is != null && !is.equals(member.getValue());
                });
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
