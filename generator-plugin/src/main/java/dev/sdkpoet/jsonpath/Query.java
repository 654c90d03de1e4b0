package dev.sdkpoet.jsonpath;

import java.util.List;

/**
 * A path.
 *
 * @param isRelative whether it begins at the value that a filter looks at, and not at the root
 */
record Query(boolean isRelative, List<Segment> segments) implements Argument {
    boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }
}
