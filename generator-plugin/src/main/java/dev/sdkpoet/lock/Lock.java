package dev.sdkpoet.lock;

import dev.sdkpoet.problem.Place;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is locked, by id. Immutable.
 *
 * @param file the file as messages name it; "" for what no file says
 * @param basePackage the package of the client that it is of
 * @param renamed what the user's settings say instead, also of what isn't locked
 */
public record Lock(
        String file, String basePackage, SortedMap<String, LockEntry> entries, SortedMap<String, LockEntry> renamed) {
    /** The version of the format. */
    static final int VERSION = 1;

    static final String HEADING = "! sdkpoet.lock ";

    /** Nothing is locked. */
    public static final Lock NONE = new Lock("", "", new TreeMap<>());

    public Lock {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        renamed = Collections.unmodifiableSortedMap(new TreeMap<>(renamed));
    }

    /** One that nobody has renamed anything of. */
    public Lock(String file, String basePackage, SortedMap<String, LockEntry> entries) {
        this(file, basePackage, entries, new TreeMap<>());
    }

    /** This lock with other names for some things, which needn't be locked. */
    public Lock withRenamed(Map<String, LockEntry> others) {
        return others.isEmpty() ? this : new Lock(file, basePackage, entries, new TreeMap<>(others));
    }

    /** Whether nothing is locked, not even that there is nothing. */
    public boolean isMissing() {
        return file.isEmpty();
    }

    public Optional<LockEntry> entry(String id) {
        LockEntry other = renamed.get(id);
        return Optional.ofNullable(other == null ? entries.get(id) : other);
    }

    /** Whether nothing has a name from here. */
    public boolean isEmpty() {
        return entries.isEmpty() && renamed.isEmpty();
    }

    public boolean has(String id) {
        return entries.containsKey(id);
    }

    /** Whether a thing with this id, or one below it, is locked. */
    public boolean hasAtOrBelow(String id) {
        return hasAtOrBelow(entries, id);
    }

    static boolean hasAtOrBelow(SortedMap<String, ?> ids, String id) {
        return ids.containsKey(id)
                || ids.tailMap(id + "/").keySet().stream()
                        .findFirst()
                        .filter(next -> next.startsWith(id + "/"))
                        .isPresent();
    }

    /** By each other place of a type, the id of the type. */
    SortedMap<String, String> otherPlaces() {
        SortedMap<String, String> others = new TreeMap<>();
        for (String id : entries.keySet()) {
            LockIds.otherPlace(id).ifPresent(place -> others.putIfAbsent(place, LockIds.ownPlace(id)));
        }
        return others;
    }

    /** Things of one kind, those that are locked first, in their order. */
    <T> List<T> ordered(List<T> things, Function<T, String> id) {
        return things.stream()
                .sorted(Comparator.comparingInt(thing -> entry(id.apply(thing))
                        .map(LockEntry::position)
                        .filter(position -> position > 0)
                        .orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** Where an entry stands. */
    public Place place(LockEntry entry) {
        return entry.isRenamed() ? new Place.Setting("names") : new Place.InText(file, entry.line(), 1);
    }

    /** The text of the file: a line for each entry, in the order of their ids, which is also that of {@code LC_ALL=C sort}. */
    public String text() {
        StringBuilder text = new StringBuilder(
                HEADING + VERSION + " " + basePackage + ": what its callers use. Commit this file.\n");
        entries.forEach((id, entry) ->
                text.append(id).append(" = ").append(entry.text()).append('\n'));
        return text.toString();
    }
}
