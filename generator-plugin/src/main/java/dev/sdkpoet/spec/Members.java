package dev.sdkpoet.spec;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object: an unmodifiable map in document order that also knows where each name stands. A third of the
 * size of a {@link java.util.LinkedHashMap}; most objects have few members and need no index.
 */
final class Members extends AbstractMap<String, SpecNode> {

    static final Members NONE = new Members(new String[0], new SpecNode[0], new long[0], null);

    private final String[] keys;
    private final SpecNode[] values;
    private final long[] keyPositions;
    private final @Nullable Map<String, Integer> index;

    Members(String[] keys, SpecNode[] values, long[] keyPositions, @Nullable Map<String, Integer> index) {
        this.keys = keys;
        this.values = values;
        this.keyPositions = keyPositions;
        this.index = index;
    }

    int indexOf(@Nullable Object key) {
        if (index != null) {
            return index.getOrDefault(key, -1);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    String key(int i) {
        return keys[i];
    }

    SpecNode value(int i) {
        return values[i];
    }

    long keyPosition(int i) {
        return keyPositions[i];
    }

    @Override
    public @Nullable SpecNode get(@Nullable Object key) {
        int i = indexOf(key);
        return i < 0 ? null : values[i];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<Entry<String, SpecNode>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, SpecNode>> {

        @Override
        public int size() {
            return keys.length;
        }

        @Override
        public Iterator<Entry<String, SpecNode>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < keys.length;
                }

                @Override
                public Entry<String, SpecNode> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    int i = next++;
                    return Map.entry(keys[i], values[i]);
                }
            };
        }
    }
}
