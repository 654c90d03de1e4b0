package dev.sdkpoet.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array. */
final class SpecArray extends SpecNode {

    private List<SpecNode> items = List.of();

    SpecArray(Object holder, String token, long position) {
        super(holder, token, position);
    }

    /** Gives the array its items, once; they need to know the array they are in. */
    void complete(List<SpecNode> all) {
        items = List.copyOf(all);
    }

    /** An array at the place of the first one, with the items of both, the second one's before the first one's. */
    static SpecArray joined(SpecNode first, SpecNode second) {
        SpecArray joined = new SpecArray(first);
        List<SpecNode> all = new ArrayList<>(second.items());
        all.addAll(first.items());
        joined.complete(all);
        return joined;
    }

    /** An array in the place of another one; what it has of that one moves here. */
    static SpecArray changed(SpecNode place, List<SpecNode> items) {
        SpecArray changed = new SpecArray(place);
        items.forEach(item -> item.move(place, changed));
        changed.complete(items);
        return changed;
    }

    SpecArray(SpecNode place) {
        super(place);
    }

    /** Takes an item of data away that can't be written; before anybody has read it. */
    void leaveOut(SpecNode item) {
        items = items.stream().filter(each -> !each.isSame(item)).toList();
    }

    @Override
    public Kind kind() {
        return Kind.ARRAY;
    }

    @Override
    public List<SpecNode> items() {
        return items;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof SpecArray array && items.equals(array.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
