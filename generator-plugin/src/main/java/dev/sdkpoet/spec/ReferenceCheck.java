package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.ReferenceResolver.Resolution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows every reference that can be reached from the root, so that afterwards none can fail but those of which nothing is
 * made but prose.
 */
final class ReferenceCheck {

    private final ReferenceResolver resolver;
    private final UsedParts parts;
    private final Problems problems;
    private final AliasCycles aliases = new AliasCycles();
    private final IdentityHashMap<SpecNode, Role> seen = new IdentityHashMap<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private final Deque<Visit> asides = new ArrayDeque<>();

    /** @param aside whether nothing but prose is made of it */
    private record Visit(SpecNode node, Role role, boolean aside) {}

    /** @param parts those that are only looked at when something leads to them */
    ReferenceCheck(ReferenceResolver resolver, UsedParts parts, Problems problems) {
        this.resolver = resolver;
        this.parts = parts;
        this.problems = problems;
    }

    /** Asides come last: code may be made of the same parts elsewhere. */
    void check(SpecNode root) {
        open.push(new Visit(root, Role.KEYWORDS, false));
        SpecNode webhooks = parts.areChosen() ? root.get("x-webhooks") : null;
        if (webhooks != null) {
            later(webhooks, Role.NAMES, true);
        }
        while (!open.isEmpty() || !asides.isEmpty()) {
            Visit next = open.isEmpty() ? asides.pop() : open.pop();
            if (next.node().size() > 0 && seen.putIfAbsent(next.node(), next.role()) == null) {
                visit(next);
            }
        }
        parts.leaveOutOthers();
        aliases.report(problems);
    }

    /** What the names in an object are; null for data and for what nothing leads to. */
    @Nullable
    Role role(SpecNode object) {
        return seen.get(object);
    }

    private void visit(Visit visit) {
        if (parts.isSection(visit.node())) {
            return;
        }
        visit.node().items().forEach(item -> later(item, Role.KEYWORDS, visit.aside()));
        for (Map.Entry<String, SpecNode> member : visit.node().members().entrySet()) {
            boolean aside = visit.aside() || visit.role().isAside(member.getKey());
            visit.role().of(member.getKey()).ifPresent(role -> later(member.getValue(), role, aside));
        }
        String reference = visit.node().string("$ref");
        if (reference != null) {
            follow(visit, reference);
        }
        parts.useVariants(visit.node()).forEach(part -> later(part, Role.KEYWORDS, visit.aside()));
    }

    private void later(SpecNode node, Role role, boolean aside) {
        if (node.size() > 0) {
            (aside ? asides : open).push(new Visit(node, role, aside));
        }
    }

    private void follow(Visit visit, String reference) {
        SpecNode node = visit.node();
        SpecFile file = node.file();
        Resolution resolution = resolver.resolve(node, reference);
        if (resolution instanceof Resolution.Found found) {
            if (found.doubt() != null) {
                problems.warning(node.location(), found.doubt());
            }
            file.target(node, reference, found.target());
            if (!visit.aside()) {
                aliases.add(node, found.target());
            }
            later(found.target(), visit.role(), visit.aside());
            parts.use(found.target()).forEach(part -> later(part, Role.KEYWORDS, visit.aside()));
        } else if (resolution instanceof Resolution.Failed failed && failed.problem() != null) {
            if (visit.aside()) {
                problems.warning(node.location(), failed.problem() + " Nothing is made of it.");
                file.nowhere(reference);
            } else {
                problems.error(node.location(), failed.problem());
            }
        }
    }
}
