package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of a document that a lock has APIs of. */
public final class LockedTags {
    /** What stood for {@link Resource#OTHERS} in earlier locks; a document may have such a tag. */
    private static final String FORMER_OTHERS = "/";

    private final String document;
    private final SortedMap<String, String> idsByTag = new TreeMap<>();
    private final Lock lock;
    private final LockIds ids;

    public LockedTags(Lock lock, LockIds ids, String document) {
        this.document = document;
        this.lock = lock;
        this.ids = ids;
        String all = LockIds.tags(document);
        lock.entries().tailMap(all).keySet().stream()
                .takeWhile(id -> id.startsWith(all))
                .forEach(id -> LockIds.tagOf(document, id).ifPresent(tag -> idsByTag.put(tag, id)));
    }

    /** Whether callers have an API of this tag. */
    public boolean has(String tag) {
        return idsByTag.containsKey(tag);
    }

    /** Whether callers have one API of all operations without a tag. */
    public boolean hasNameless() {
        return idsByTag.keySet().stream().anyMatch(Resource::isNameless);
    }

    /**
     * Keeps the ids of tags that a document no longer has for tags that differ only in spelling: {@code USERS} of {@code users}, which may have
     * been what a path names. Their API stays the same for callers.
     */
    public void takeOver(ApiDocument grouped) {
        SortedMap<String, String> gone = new TreeMap<>(idsByTag);
        grouped.resources().forEach(resource -> gone.remove(resource.tag()));
        Map<String, String> free = new TreeMap<>();
        gone.forEach((tag, id) -> free.putIfAbsent(Resource.isNameless(tag) ? "" : Resource.folded(tag), id));
        for (Resource resource : grouped.resources()) {
            String tag = resource.tag();
            String id = lock.has(ids.tag(document, tag)) ? null : free.remove(former(tag));
            if (id != null) {
                ids.takeOver(document, tag, id);
            }
        }
    }

    private static String former(String tag) {
        return tag.equals(Resource.OTHERS) ? FORMER_OTHERS : Resource.folded(tag);
    }
}
