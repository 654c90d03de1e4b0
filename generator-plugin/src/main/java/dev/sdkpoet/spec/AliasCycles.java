package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds references that lead, from reference to reference, back to themselves. A type that has itself as a part is
 * common and fine; a chain of nothing but references means nothing.
 */
final class AliasCycles {

    private static final int MAX_SHOWN = 10;

    private final IdentityHashMap<SpecNode, SpecNode> targets = new IdentityHashMap<>();
    private final List<SpecNode> references = new ArrayList<>();

    void add(SpecNode reference, SpecNode target) {
        if (target.isReference()) {
            targets.put(reference, target);
            references.add(reference);
        }
    }

    void report(Problems problems) {
        Set<SpecNode> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (SpecNode start : references) {
            IdentityHashMap<SpecNode, Integer> chain = new IdentityHashMap<>();
            List<SpecNode> inOrder = new ArrayList<>();
            SpecNode node = start;
            while (node != null && !done.contains(node) && chain.putIfAbsent(node, inOrder.size()) == null) {
                inOrder.add(node);
                node = targets.get(node);
            }
            if (node != null && chain.containsKey(node)) {
                report(fromFirstPlace(inOrder.subList(chain.get(node), inOrder.size())), problems);
            }
            done.addAll(inOrder);
        }
    }

    /** The same cycle, beginning where it does in the document, so that the message doesn't depend on how it was found. */
    private static List<SpecNode> fromFirstPlace(List<SpecNode> cycle) {
        List<SpecLocation> places = cycle.stream().map(SpecNode::location).toList();
        List<SpecNode> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -places.indexOf(Collections.min(places)));
        return rotated;
    }

    private static void report(List<SpecNode> cycle, Problems problems) {
        String chain = cycle.stream()
                .limit(MAX_SHOWN)
                .map(node -> "#" + node.pointer() + " -> ")
                .collect(Collectors.joining());
        String rest = cycle.size() > MAX_SHOWN ? "… -> " : "";
        problems.error(
                cycle.get(0).location(),
                "The reference leads back to itself: " + chain + rest + "#"
                        + cycle.get(0).pointer() + ". Put a definition in place of one of these.");
    }
}
