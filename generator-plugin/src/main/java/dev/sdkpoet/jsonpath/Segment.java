package dev.sdkpoet.jsonpath;

import java.util.List;

/**
 * One step of a path.
 *
 * @param isDeep whether it goes to all values below, and not to children only
 */
record Segment(boolean isDeep, List<Selector> selectors) {
    /** Whether it leads to one value at most. */
    boolean isSingular() {
        return !isDeep
                && selectors.size() == 1
                && (selectors.get(0) instanceof Selector.Name || selectors.get(0) instanceof Selector.Index);
    }
}
