package dev.sdkpoet.select;

import java.util.List;

/**
 * Which operations a client has: those of an include, or all where none is for their document, without those of the excludes.
 *
 * @param includes what it has
 * @param excludes the rules of operations that are left out anyway
 */
public record Selection(List<SelectionRule> includes, List<SelectionRule> excludes) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    public boolean isAll() {
        return includes.isEmpty() && excludes.isEmpty();
    }
}
