package dev.sdkpoet.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What compiles and links, but throws: builders that ask for more than they did. */
final class BuilderChanges {
    private final OriginIndex before;
    private final OriginIndex after;

    BuilderChanges(OriginIndex before, OriginIndex after) {
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
        after.all().filter(this::isBuilt).forEach(origin -> {
            Optional<Origin> old = before.origin(origin.key());
            if (origin.building().mustBeSet()
                    && old.filter(each -> each.building().mustBeSet()).isEmpty()) {
                breaks.put(origin.key(), change(origin, "isn't set"));
            } else if (!origin.building().takesNull()
                    && !broken.contains(origin.key())
                    && old.filter(each -> each.building().takesNull()).isPresent()) {
                breaks.put(origin.key(), change(origin, "is set to null"));
            }
        });
        return breaks;
    }

    /** Whether callers had, and have, a builder to set it with. */
    private boolean isBuilt(Origin origin) {
        return origin.owner() != null && isBuilt(before, origin.owner()) && isBuilt(after, origin.owner());
    }

    private static boolean isBuilt(OriginIndex origins, String owner) {
        return origins.origin(owner).filter(origin -> origin.building().built()).isPresent();
    }

    private static ApiChange change(Origin origin, String when) {
        String type = origin.java().substring(0, origin.java().lastIndexOf('.'));
        String text = Wording.code(type + ".Builder") + " throws where " + origin.described() + " " + when;
        return new ApiChange(Section.BREAKS, text, "", Set.of(Impact.RUN_TIME), origin.place());
    }
}
