package dev.sdkpoet.diff;

import java.util.List;

/**
 * What a change of documents does to the callers of a client.
 *
 * @param changes by section, and in a section by Java name
 * @param differs whether any Java file of the client differs, be it in its documentation only
 */
public record ApiDiff(List<ApiChange> changes, boolean differs) {
    public ApiDiff {
        changes = List.copyOf(changes);
    }

    public List<ApiChange> in(Section section) {
        return changes.stream().filter(change -> change.section() == section).toList();
    }

    /**
     * Whether anything breaks.
     *
     * @param strict whether to also count what breaks only some code
     */
    public boolean breaks(boolean strict) {
        return changes.stream().anyMatch(change -> change.section().breaks(strict));
    }

    /** How much higher the next version has to be. */
    public VersionStep step(boolean strict) {
        if (breaks(strict)) {
            return VersionStep.MAJOR;
        }
        if (!changes.isEmpty()) {
            return VersionStep.MINOR;
        }
        return differs ? VersionStep.PATCH : VersionStep.NONE;
    }
}
