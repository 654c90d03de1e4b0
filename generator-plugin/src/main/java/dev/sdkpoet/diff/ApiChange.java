package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.Set;

/**
 * One thing that a change of documents does to the callers of a client.
 *
 * @param text what, in Markdown; everything in it that comes from a document is a code span
 * @param impacts whom it breaks
 * @param place the part of the new document that causes it, or of the old one where it is gone
 * @param removal whether something is gone, and nothing has come in its place
 */
public record ApiChange(Section section, String text, Set<Impact> impacts, SpecLocation place, boolean removal) {
    public ApiChange {
        impacts = Set.copyOf(impacts);
    }

    ApiChange(Section section, String text, Set<Impact> impacts, SpecLocation place) {
        this(section, text, impacts, place, false);
    }
}
