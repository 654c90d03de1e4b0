package dev.sdkpoet.diff;

import dev.sdkpoet.text.MarkdownText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What compiles and links, but throws: builders that ask for more than they did. */
final class BuilderChanges {
    private final Parts before;
    private final Parts after;

    BuilderChanges(Parts before, Parts after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The changes by the key of their part.
     *
     * @param broken the keys of parts of which it is reported already that code breaks that sets them
     */
    Map<String, ApiChange> breaks(Set<String> broken) {
        Map<String, ApiChange> breaks = new LinkedHashMap<>();
        after.all().filter(this::isBuilt).forEach(part -> {
            Optional<Part> old = before.part(part.key());
            if (part.building().mustBeSet()
                    && old.filter(each -> each.building().mustBeSet()).isEmpty()) {
                breaks.put(part.key(), change(part, "isn't set"));
            } else if (!part.building().takesNull()
                    && !broken.contains(part.key())
                    && old.filter(each -> each.building().takesNull()).isPresent()) {
                breaks.put(part.key(), change(part, "is set to null"));
            }
        });
        return breaks;
    }

    /** Whether callers had, and have, a builder to set it with. */
    private boolean isBuilt(Part part) {
        return part.owner() != null && isBuilt(before, part.owner()) && isBuilt(after, part.owner());
    }

    private static boolean isBuilt(Parts parts, String owner) {
        return parts.part(owner).filter(part -> part.building().built()).isPresent();
    }

    private static ApiChange change(Part part, String when) {
        String type = part.java().substring(0, part.java().lastIndexOf('.'));
        String text = MarkdownText.inlineCode(type + ".Builder") + " throws where " + part.described() + " " + when;
        return new ApiChange(Section.BREAKS, text, "", Set.of(Impact.RUN_TIME), part.place());
    }
}
