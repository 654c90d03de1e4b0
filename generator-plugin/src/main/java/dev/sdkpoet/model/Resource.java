package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;

/**
 * The operations that become one API interface.
 *
 * @param tag the tag they share, as written, or the first thing that the paths of operations without a tag name; {@link #OTHERS} if their
 *     paths name none, and "" if operations without a tag stay together
 * @param doc what the document says about the tag
 * @param operations in document order; never empty
 */
public record Resource(String tag, Doc doc, SpecLocation location, List<Operation> operations) {
    /** In place of a tag, for operations that have none and whose paths name nothing. */
    public static final String OTHERS = "/";

    public Resource {
        operations = List.copyOf(operations);
    }

    /** Whether nothing says what these operations have in common. */
    public boolean isNameless() {
        return tag.isBlank() || tag.equals(OTHERS);
    }
}
