package dev.sdkpoet;

import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.lock.LockedPlaces;
import dev.sdkpoet.model.read.EarlierPlaces;
import java.util.List;
import java.util.Set;

/** What a lock was made of as far as that is in one document. */
record LockedDocument(String key, LockedPlaces places) implements EarlierPlaces {
    @Override
    public boolean has(String place) {
        return places.has(LockIds.place(key, place));
    }

    @Override
    public List<String> steps(String place) {
        return places.steps(LockIds.place(key, place));
    }

    @Override
    public Set<String> members(String place) {
        return places.members(LockIds.place(key, place));
    }
}
