package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.ReferenceResolver.Resolution;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Follows every reference that can be reached from the root, so that afterwards none can fail. */
final class ReferenceCheck {

    private final ReferenceResolver resolver;
    private final Problems problems;
    private final AliasCycles aliases = new AliasCycles();
    private final Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Visit> open = new ArrayDeque<>();

    private record Visit(SpecNode node, Role role) {}

    ReferenceCheck(ReferenceResolver resolver, Problems problems) {
        this.resolver = resolver;
        this.problems = problems;
    }

    void check(SpecNode root) {
        visit(root, Role.KEYWORDS);
        while (!open.isEmpty()) {
            Visit next = open.pop();
            next.node().items().forEach(item -> visit(item, Role.KEYWORDS));
            for (Map.Entry<String, SpecNode> member : next.node().members().entrySet()) {
                next.role().of(member.getKey()).ifPresent(role -> visit(member.getValue(), role));
            }
            String reference = next.node().string("$ref");
            if (reference != null) {
                follow(next.node(), reference, next.role());
            }
        }
        aliases.report(problems);
    }

    private void visit(SpecNode node, Role role) {
        if (node.size() > 0 && seen.add(node)) {
            open.push(new Visit(node, role));
        }
    }

    private void follow(SpecNode node, String reference, Role role) {
        SpecFile file = node.file();
        Resolution resolution = resolver.resolve(file, reference);
        if (resolution instanceof Resolution.Found found) {
            if (found.doubt() != null) {
                problems.warning(node.location(), found.doubt());
            }
            file.target(reference, found.target());
            aliases.add(node, found.target());
            visit(found.target(), role);
        } else if (resolution instanceof Resolution.Failed failed && failed.problem() != null) {
            problems.error(node.location(), failed.problem());
        }
    }
}
