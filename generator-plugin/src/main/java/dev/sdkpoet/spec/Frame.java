package dev.sdkpoet.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object or array that is being read: what it has so far, and the key whose value comes next. */
final class Frame {

    final SpecNode node;

    private final @Nullable MembersBuilder members;
    private final List<SpecNode> items;
    private Extent extent = Extent.EMPTY_CONTAINER;
    private @Nullable String key;
    private long keyPosition;
    private boolean merging;

    Frame(SpecObject object) {
        this.node = object;
        this.members = new MembersBuilder();
        this.items = List.of();
    }

    Frame(SpecArray array) {
        this.node = array;
        this.members = null;
        this.items = new ArrayList<>();
    }

    void key(String name, long position, boolean merge) {
        key = name;
        keyPosition = position;
        merging = merge;
        extent = extent.plus(new Extent(0, name.length(), 0));
    }

    /** Whether this is an object whose next value is a key. */
    boolean expectsKey() {
        return members != null && key == null;
    }

    boolean isMerging() {
        return merging;
    }

    /** The token of the next value: the current key, or the next index. */
    String nextToken() {
        return key != null ? key : Integer.toString(items.size());
    }

    /** The object's own earlier member under the current key. */
    @Nullable
    SpecNode earlier() {
        return members == null || key == null || merging ? null : members.own(key);
    }

    long earlierKeyPosition() {
        return members == null || key == null ? Position.UNKNOWN : members.keyPosition(key);
    }

    long keyPosition() {
        return keyPosition;
    }

    /** Takes the next value. */
    void add(SpecNode value, Extent size) {
        extent = extent.plus(size);
        if (members == null || key == null) {
            items.add(value);
        } else if (merging) {
            merge(value);
        } else if (members.own(key) == null) {
            members.add(key, value, keyPosition);
        }
        key = null;
        merging = false;
    }

    Extent complete() {
        if (node instanceof SpecObject object && members != null) {
            object.complete(members.build());
        } else if (node instanceof SpecArray array) {
            array.complete(items);
        }
        return extent;
    }

    private void merge(SpecNode value) {
        if (members == null) {
            return;
        }
        if (value.isObject()) {
            members.merge(value, keyPosition);
        } else {
            value.items().forEach(each -> members.merge(each, keyPosition));
        }
    }
}
