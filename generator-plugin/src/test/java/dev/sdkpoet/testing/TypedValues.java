package dev.sdkpoet.testing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Classes as applications have them, whose values say what they are, for both versions of Jackson. */
public final class TypedValues {
    private TypedValues() {}

    /** In a member of the value. */
    public record ByProperty(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "@class")
            Object value) {}

    /** Around the value. */
    public record ByWrapper(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY)
            Object value) {}
}
