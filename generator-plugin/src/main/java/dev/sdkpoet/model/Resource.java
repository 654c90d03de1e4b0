package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations that become one API interface.
 *
 * @param tag the tag they share, as written; "" for operations without one
 * @param description the tag's description
 * @param operations in document order; never empty
 */
public record Resource(String tag, @Nullable String description, SpecLocation location, List<Operation> operations) {
    public Resource {
        operations = List.copyOf(operations);
    }
}
