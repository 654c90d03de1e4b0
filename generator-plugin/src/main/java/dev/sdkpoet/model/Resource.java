package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;

/**
 * The operations that become one API interface.
 *
 * @param tag the tag they share, as written; "" for operations without one
 * @param doc what the document says about the tag
 * @param operations in document order; never empty
 */
public record Resource(String tag, Doc doc, SpecLocation location, List<Operation> operations) {
    public Resource {
        operations = List.copyOf(operations);
    }
}
