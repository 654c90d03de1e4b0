package dev.sdkpoet.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the members of one object, those of YAML merge keys ({@code <<}) included. */
final class MembersBuilder {

    /** Up to here, looking at each name is faster than an index, and needs no memory. */
    private static final int SMALL = 8;

    private final List<String> keys = new ArrayList<>(4);
    private final List<SpecNode> values = new ArrayList<>(4);
    private long[] keyPositions = new long[4];
    private @Nullable Map<String, Integer> index;
    private final Set<String> merged = new HashSet<>();

    /** The member that the object itself has under this name; one that was merged in doesn't count. */
    @Nullable
    SpecNode own(String key) {
        int i = indexOf(key);
        return i < 0 || isMerged(key) ? null : values.get(i);
    }

    long keyPosition(String key) {
        return keyPositions[indexOf(key)];
    }

    /** Adds a member, or puts it in the place of a merged one: what an object says itself wins. */
    void add(String key, SpecNode value, long keyPosition) {
        if (isMerged(key)) {
            int i = indexOf(key);
            values.set(i, value);
            keyPositions[i] = keyPosition;
            merged.remove(key);
            return;
        }
        if (keys.size() == keyPositions.length) {
            keyPositions = Arrays.copyOf(keyPositions, keyPositions.length * 2);
        }
        keyPositions[keys.size()] = keyPosition;
        keys.add(key);
        values.add(value);
        if (index != null) {
            index.put(key, keys.size() - 1);
        } else if (keys.size() > SMALL) {
            index = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                index.put(keys.get(i), i);
            }
        }
    }

    /** Adds the members of another object that this one doesn't have yet. */
    void merge(SpecNode object, long position) {
        for (Map.Entry<String, SpecNode> member : object.members().entrySet()) {
            if (indexOf(member.getKey()) < 0) {
                add(member.getKey(), member.getValue(), position);
                merged.add(member.getKey());
            }
        }
    }

    Members build() {
        return keys.isEmpty()
                ? Members.NONE
                : new Members(
                        keys.toArray(String[]::new),
                        values.toArray(SpecNode[]::new),
                        Arrays.copyOf(keyPositions, keys.size()),
                        index);
    }

    private boolean isMerged(String key) {
        return merged.contains(key);
    }

    private int indexOf(String key) {
        return index == null ? keys.indexOf(key) : index.getOrDefault(key, -1);
    }
}
