package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parts of the runtime that a client doesn't carry any more: it carries what it needs. */
final class RuntimeChanges {
    private RuntimeChanges() {}

    /** What code of the user's own may miss; what is there in addition is there for the client. */
    static Optional<ApiChange> of(List<JavaChange> changes, SpecLocation place) {
        List<JavaChange> removed =
                changes.stream().filter(JavaChange::breaksCallers).toList();
        String text = "Code of your own that uses the runtime lacks " + Wording.elements(removed)
                + ", which the client doesn't need any more (`wholeRuntime` keeps it)";
        return removed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ApiChange(Section.CASES, text, Set.of(Impact.RUNTIME), place));
    }
}
