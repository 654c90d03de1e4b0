package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;

/** Changes the tree of a document's own file, before anything in it is followed or checked. */
@FunctionalInterface
public interface SpecEdit {
    /** Changes nothing. */
    SpecEdit NONE = (root, dialect, problems) -> root;

    /** The tree to go on with; the same one where nothing changes. */
    SpecNode edit(SpecNode root, Dialect dialect, Problems problems);
}
