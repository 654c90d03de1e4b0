package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that a change of documents does to the callers of a client. Texts are Markdown; everything in them that comes from a document
 * is a code span.
 *
 * @param effects what callers see of it
 * @param cause what was changed in the document; "" where the effects say it
 * @param impacts whom it breaks
 * @param place the part of the new document that causes it, or of the old one where it is gone
 * @param removal whether something is gone, and nothing has come in its place
 */
public record ApiChange(
        Section section, List<String> effects, String cause, Set<Impact> impacts, SpecLocation place, boolean removal) {
    public ApiChange {
        effects = List.copyOf(effects);
        impacts = Set.copyOf(impacts);
    }

    ApiChange(Section section, String effect, String cause, Set<Impact> impacts, SpecLocation place) {
        this(section, List.of(effect), cause, impacts, place, false);
    }

    /** {@code " (source, binary)"}; nothing where it breaks only some code, which says itself which. */
    String whom() {
        return section != Section.BREAKS
                ? ""
                : impacts.stream().sorted().map(Impact::toString).collect(Collectors.joining(", ", " (", ")"));
    }

    /** All of it in one sentence, without a full stop. */
    public String text() {
        return String.join("; ", effects) + (cause.isEmpty() ? "" : ": " + cause);
    }
}
