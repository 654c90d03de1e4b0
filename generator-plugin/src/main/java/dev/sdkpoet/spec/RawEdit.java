package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;

/** Changes the tree of a document's own file before anybody asks what kind of document it is. */
@FunctionalInterface
public interface RawEdit {
    /** Changes nothing. */
    RawEdit NONE = (root, files, limits, problems) -> root;

    /**
     * The tree to go on with; the same one where nothing changes.
     *
     * @param files reads other files, which are inputs of the document from then on
     * @param limits what the result may cost
     */
    SpecNode edit(SpecNode root, SideFiles files, LoadOptions limits, Problems problems);
}
