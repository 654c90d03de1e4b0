package dev.sdkpoet.lock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What a lock has of the schemas of its documents, also where they are further places of a type. Places are ids, as of {@link LockIds#place}. */
public final class LockedPlaces {
    private final Lock lock;
    private final SortedMap<String, String> otherPlaces;

    public LockedPlaces(Lock lock) {
        this.lock = lock;
        this.otherPlaces = lock.otherPlaces();
    }

    /** Whether something at or below a place is locked. */
    public boolean has(String place) {
        return lock.hasAtOrBelow(place) || Lock.hasAtOrBelow(otherPlaces, place);
    }

    /** The steps that lead from a place to what is locked below it, sorted. */
    public List<String> steps(String place) {
        Set<String> steps = new TreeSet<>(steps(lock.entries(), place + "/"));
        steps.addAll(steps(otherPlaces, place + "/"));
        return List.copyOf(steps);
    }

    /** The members of the object in a place, and what else is locked by the names of its properties. */
    public Set<String> members(String place) {
        String own = otherPlaces.getOrDefault(place, place);
        Set<String> members = new TreeSet<>(steps(own + LockIds.MEMBERS));
        members.addAll(steps(place + "/properties"));
        return members;
    }

    private static List<String> steps(SortedMap<String, ?> ids, String prefix) {
        Set<String> steps = new LinkedHashSet<>();
        for (String id : ids.tailMap(prefix).keySet()) {
            if (!id.startsWith(prefix)) {
                break;
            }
            int end = id.indexOf('/', prefix.length());
            steps.add(LockText.step(id.substring(prefix.length(), end < 0 ? id.length() : end)));
        }
        return new ArrayList<>(steps);
    }
}
