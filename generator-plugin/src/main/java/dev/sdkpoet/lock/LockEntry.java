package dev.sdkpoet.lock;

import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lock says of one thing.
 *
 * @param names what it is called; the first one, unless others can't be made from it
 * @param former earlier names that the user keeps
 * @param position its place among its like, from 1; 0 for things without an order
 * @param required whether callers must give it
 * @param type its Java type as {@link LockedType} has it; null where that is a class of the client, or nothing that could stay
 * @param sent what the client sends unless callers say otherwise, as text; null for nothing
 * @param line where the lock says so, from 1; 0 for what no file says yet, less for what the user's settings say
 */
public record LockEntry(
        List<String> names,
        List<String> former,
        int position,
        boolean required,
        @Nullable String type,
        @Nullable String sent,
        int line) {
    /** What stands for a value without characters. */
    private static final String NOTHING = "\"\"";

    /** In place of a line. */
    private static final int RENAMED = -1;

    public LockEntry {
        names = List.copyOf(names);
        former = List.copyOf(former);
    }

    /** One that no file says yet. */
    public LockEntry(List<String> names, int position, boolean required, @Nullable String sent) {
        this(names, List.of(), position, required, null, sent, 0);
    }

    /** One without an order. */
    public static LockEntry of(List<String> names) {
        return new LockEntry(names, 0, false, null);
    }

    /** One that callers can't give, since it has one value only. */
    public static LockEntry constant(String name, String sent) {
        return new LockEntry(List.of(name), 0, false, sent);
    }

    /** @param sent as the text of a lock has it */
    static LockEntry read(
            List<String> names,
            List<String> former,
            int position,
            boolean required,
            @Nullable String type,
            @Nullable String sent,
            int line) {
        String value = sent == null ? null : sent.equals(NOTHING) ? "" : LockText.decoded(sent);
        return new LockEntry(names, former, position, required, type, value, line);
    }

    /** This entry of a thing that also has earlier names. */
    public LockEntry withFormer(List<String> newFormer) {
        return new LockEntry(names, newFormer, position, required, type, sent, line);
    }

    /** This entry of a thing with a type. */
    public LockEntry of(@Nullable TypeRef newType) {
        Optional<String> text = Optional.ofNullable(newType).flatMap(LockedType::text);
        return new LockEntry(names, former, position, required, text.orElse(null), sent, line);
    }

    /** This entry of a thing that the user's settings give another name. */
    public LockEntry renamed(String name, List<String> newFormer) {
        return new LockEntry(List.of(name), newFormer, position, required, type, sent, RENAMED);
    }

    /** Whether the user's settings say so, and no file. */
    public boolean isRenamed() {
        return line == RENAMED;
    }

    /** The name that stands for all. */
    public String name() {
        return names.get(0);
    }

    /** Whether callers have no name for it. */
    public boolean isConstant() {
        return sent != null && position == 0;
    }

    String text() {
        return String.join(", ", names)
                + (former.isEmpty() ? "" : " was " + String.join(", ", former))
                + (position > 0 ? " @" + position : "")
                + (required ? " required" : "")
                + (type == null ? "" : " as " + type)
                + (sent == null ? "" : " sends " + (sent.isEmpty() ? NOTHING : LockText.encoded(sent)));
    }
}
