package dev.sdkpoet.jsonpath;

import org.jspecify.annotations.Nullable;

/** Which children of a value a segment leads to. */
sealed interface Selector {
    record Name(String name) implements Selector {}

    record Wildcard() implements Selector {}

    /** @param index from the start, or from the end where it is negative */
    record Index(long index) implements Selector {}

    record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {}

    record Filter(Condition condition) implements Selector {}
}
