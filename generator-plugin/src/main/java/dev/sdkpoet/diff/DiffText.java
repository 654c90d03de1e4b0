package dev.sdkpoet.diff;

import dev.sdkpoet.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as lines for a log. */
public final class DiffText {
    private final ApiDiff diff;
    private final boolean strict;
    private final @Nullable SemanticVersion released;

    /**
     * @param strict whether what breaks only some code counts as a break
     * @param released the version that the old documents were released as, or null where nobody knows
     */
    public DiffText(ApiDiff diff, boolean strict, @Nullable SemanticVersion released) {
        this.diff = diff;
        this.strict = strict;
        this.released = released;
    }

    /** The sections that have anything in them, then the version. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Section section : Section.values()) {
            List<ApiChange> changes = diff.in(section);
            if (!changes.isEmpty()) {
                lines.add(section + " (" + changes.size() + ")");
                changes.forEach(change -> addTo(lines, change));
                lines.add("");
            }
        }
        if (lines.isEmpty()) {
            lines.add(diff.differs() ? "Only documentation differs." : "Nothing differs.");
        }
        lines.add("Version: " + NextVersion.of(diff, strict, released));
        return lines;
    }

    private static void addTo(List<String> lines, ApiChange change) {
        List<String> effects = change.effects();
        lines.add("  - " + Problem.printable(effects.get(0)) + change.whom());
        effects.stream().skip(1).forEach(effect -> lines.add("    " + Problem.printable(effect)));
        if (!change.cause().isEmpty()) {
            lines.add("      " + Problem.printable(change.cause()));
        }
        lines.add("      " + Problem.printable(change.place().toString()));
    }
}
