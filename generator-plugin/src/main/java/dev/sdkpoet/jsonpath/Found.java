package dev.sdkpoet.jsonpath;

import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value, and where it is.
 *
 * @param node the value
 * @param parent what it is in; null for the root
 * @param token the name of the member, or the index of the item, that it is
 */
public record Found(SpecNode node, @Nullable Found parent, String token) {

    /** The names and indexes that lead here from the root. */
    public List<String> steps() {
        Deque<String> steps = new ArrayDeque<>();
        for (Found each = this; each.parent != null; each = each.parent) {
            steps.addFirst(each.token);
        }
        return List.copyOf(steps);
    }
}
