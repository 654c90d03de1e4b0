package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes values of a document by those of another file. What comes from there has the place of what it replaces or stands in, and knows
 * where it stands itself. The result costs no more than a document may.
 */
public final class TreeOverlay {
    private final LoadOptions limits;
    private final Problems problems;
    private long nodes;
    private long characters;

    public TreeOverlay(LoadOptions limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** The values that are to change, by the steps that lead to them. */
    private static final class Targets {
        private final Map<String, Targets> below = new LinkedHashMap<>();
        private boolean isTarget;

        static Targets of(List<List<String>> places) {
            Targets root = new Targets();
            for (List<String> place : places) {
                Targets targets = root;
                for (String step : place) {
                    targets = targets.below.computeIfAbsent(step, any -> new Targets());
                }
                targets.isTarget = true;
            }
            return root;
        }

        int count() {
            int count = 0;
            Deque<Targets> open = new ArrayDeque<>(List.of(this));
            while (!open.isEmpty()) {
                Targets next = open.pop();
                count += next.isTarget ? 1 : 0;
                open.addAll(next.below.values());
            }
            return count;
        }
    }

    /** The tree without some of its values. */
    public SpecNode without(SpecNode root, List<List<String>> places) {
        return changed(root, Targets.of(places), null);
    }

    /** The tree with a value merged into some of its objects, or added to some of its arrays. What doesn't fit is a problem. */
    public SpecNode with(SpecNode root, List<List<String>> places, SpecNode update) {
        Targets targets = Targets.of(places);
        Extent extent = extent(update);
        int count = targets.count();
        nodes += extent.nodes() * count;
        characters += extent.characters() * count;
        int deepest = places.stream().mapToInt(List::size).max().orElse(0);
        if (nodes > limits.maxNodes() || characters > limits.maxTotalBytes()) {
            problems.error(
                    update.location(),
                    "This would exceed the limits of a document: " + limits.maxNodes() + " values, or text of "
                            + limits.maxTotalBytes() + " bytes. Select less with the target.");
            return root;
        }
        if (deepest + extent.height() > limits.maxDepth()) {
            problems.error(
                    update.location(),
                    "With this the document would nest deeper than the limit of " + limits.maxDepth()
                            + ". Make it flatter.");
            return root;
        }
        SpecFile file = update.file();
        if (file.hasOddText()) {
            root.file().oddText();
        }
        if (file.areSchemasNamed()) {
            root.file().namesSchemas();
        }
        return changed(root, targets, update);
    }

    private static Extent extent(SpecNode node) {
        long nodes = 0;
        long characters = 0;
        int height = 0;
        Deque<SpecNode> level = new ArrayDeque<>(List.of(node));
        while (!level.isEmpty()) {
            Deque<SpecNode> next = new ArrayDeque<>();
            for (SpecNode each : level) {
                nodes++;
                characters += each.size() > 0 || each.isObject() || each.isArray()
                        ? 0
                        : each.text().length();
                for (String name : each.members().keySet()) {
                    characters += name.length();
                }
                next.addAll(each.members().values());
                next.addAll(each.items());
            }
            height++;
            level = next;
        }
        return new Extent(nodes, characters, height);
    }

    /** What is below comes first: a target's own update adds what was no target. */
    private SpecNode changed(SpecNode node, Targets targets, @Nullable SpecNode update) {
        SpecNode result = node;
        if (!targets.below.isEmpty() && node.isObject()) {
            result = changedObject(node, targets, update);
        } else if (!targets.below.isEmpty() && node.isArray()) {
            result = changedArray(node, targets, update);
        }
        return targets.isTarget && update != null ? updated(result, update) : result;
    }

    private SpecNode changedObject(SpecNode node, Targets targets, @Nullable SpecNode update) {
        SpecObject changed = new SpecObject(node);
        MembersBuilder members = new MembersBuilder();
        node.members().forEach((name, value) -> {
            SpecNode kept = changedChild(value, targets.below.get(name), update);
            if (kept != null) {
                kept.move(node, changed);
                members.add(name, kept, SpecObject.keyPosition(node, name));
            }
        });
        changed.complete(members.build());
        return withOrigin(changed, node);
    }

    private SpecNode changedArray(SpecNode node, Targets targets, @Nullable SpecNode update) {
        List<SpecNode> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            SpecNode kept = changedChild(node.at(i), targets.below.get(Integer.toString(i)), update);
            if (kept != null) {
                items.add(kept);
            }
        }
        return withOrigin(SpecArray.changed(node, items), node);
    }

    private @Nullable SpecNode changedChild(SpecNode child, @Nullable Targets targets, @Nullable SpecNode update) {
        if (targets == null) {
            return child;
        }
        return targets.isTarget && update == null ? null : changed(child, targets, update);
    }

    private SpecNode updated(SpecNode target, SpecNode update) {
        if (target.isArray()) {
            return added(target, update);
        }
        if (!target.isObject()) {
            problems.error(
                    update.location(),
                    "`update` needs an object or array, but the value that the target selects at " + target.location()
                            + " is " + kind(target) + ". Select the object or array around it.");
            return target;
        }
        return merged(target, update);
    }

    private SpecNode merged(SpecNode target, SpecNode update) {
        if (target.isObject() && update.isObject()) {
            return mergedObject(target, update);
        }
        if (target.isArray() && update.isArray()) {
            return added(target, update);
        }
        if (update.isNull() && (target.isObject() || target.isArray())) {
            // The specification's own examples have names without values where nothing changes.
            return target;
        }
        if (target.isObject() || target.isArray() || update.isObject() || update.isArray()) {
            problems.error(
                    update.location(),
                    "This is " + kind(update) + ", and what it is merged with at " + target.location() + " is "
                            + kind(target) + ". Remove that first, in a separate action.");
            return target;
        }
        return copied(NodeCopy.at(target, update), update);
    }

    private SpecNode mergedObject(SpecNode target, SpecNode update) {
        SpecObject merged = new SpecObject(target);
        MembersBuilder members = new MembersBuilder();
        target.members().forEach((name, value) -> {
            SpecNode change = update.get(name);
            SpecNode kept = change == null ? value : merged(value, change);
            kept.move(target, merged);
            members.add(name, kept, SpecObject.keyPosition(target, name));
        });
        update.members().forEach((name, value) -> {
            if (target.get(name) == null) {
                members.add(name, copied(NodeCopy.in(merged, name, value), value), merged.position());
            }
        });
        merged.complete(members.build());
        return withOrigin(merged, target);
    }

    /** Items of an array are added one by one; anything else is an item. */
    private SpecNode added(SpecNode target, SpecNode update) {
        SpecArray added = new SpecArray(target);
        List<SpecNode> items = new ArrayList<>(target.items());
        items.forEach(item -> item.move(target, added));
        for (SpecNode item : update.isArray() ? update.items() : List.of(update)) {
            items.add(copied(NodeCopy.in(added, Integer.toString(items.size()), item), item));
        }
        added.complete(items);
        return withOrigin(added, target);
    }

    private static String kind(SpecNode node) {
        return switch (node.kind()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NULL -> "null";
            default -> "a single value";
        };
    }

    /** Notes of a copy, and of all that is in it, where it comes from. */
    private static SpecNode copied(SpecNode copy, SpecNode value) {
        SpecFile file = copy.file();
        Deque<SpecNode> copies = new ArrayDeque<>(List.of(copy));
        Deque<SpecNode> values = new ArrayDeque<>(List.of(value));
        while (!copies.isEmpty()) {
            SpecNode own = copies.pop();
            SpecNode from = values.pop();
            file.comesFrom(own, from);
            copies.addAll(own.members().values());
            values.addAll(from.members().values());
            copies.addAll(own.items());
            values.addAll(from.items());
        }
        return copy;
    }

    private static SpecNode withOrigin(SpecNode changed, SpecNode former) {
        SpecNode origin = former.file().origin(former);
        if (origin != null) {
            former.file().comesFrom(changed, origin);
        }
        return changed;
    }
}
