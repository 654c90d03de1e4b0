package dev.sdkpoet.lock;

import java.util.List;

/**
 * What a lock says of one thing.
 *
 * @param names what it is called; the first one, unless others can't be made from it
 * @param position its place among its like, from 1; 0 for things without an order
 * @param required whether callers must give it
 * @param line where the lock says so, from 1; 0 for what no file says yet
 */
public record LockEntry(List<String> names, int position, boolean required, int line) {
    public LockEntry {
        names = List.copyOf(names);
    }

    /** One without an order. */
    public static LockEntry of(List<String> names) {
        return new LockEntry(names, 0, false, 0);
    }

    /** The name that stands for all. */
    public String name() {
        return names.get(0);
    }

    String text() {
        return String.join(", ", names) + (position > 0 ? " @" + position : "") + (required ? " required" : "");
    }
}
