package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockEntry;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.text.FileNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names that must differ from each other. Who gets which name doesn't depend on the order of the document: among things that
 * would like the same name it goes to the one whose text looks most like it, and the others get other words, or a number.
 */
final class NameScope {
    private static final int MAX_SHOWN = 80;

    private final boolean ignoresCase;
    private final Problems problems;
    private final Map<String, Holder> taken = new HashMap<>();
    private final Map<Words, Integer> numbers = new HashMap<>();

    private NameScope(boolean ignoresCase, Problems problems) {
        this.ignoresCase = ignoresCase;
        this.problems = problems;
    }

    /** For names that become files. */
    static NameScope ignoringCase(Problems problems) {
        return new NameScope(true, problems);
    }

    static NameScope exact(Problems problems) {
        return new NameScope(false, problems);
    }

    /** Takes names that belong to the generated code itself. */
    void reserve(Collection<String> names) {
        names.forEach(name -> taken.putIfAbsent(key(name), Holder.GENERATOR));
    }

    /** Takes one name as it is; false when it isn't free. */
    boolean claim(String name, String text, SpecLocation location) {
        return taken.putIfAbsent(key(name), new Holder(text, location, false)) == null;
    }

    /** Whether somebody has this name. */
    boolean isTaken(String name) {
        return taken.containsKey(key(name));
    }

    /** Gives every thing its name, as {@link #allocate} does. */
    <K> Map<K, String> allocateUnlocked(Collection<NameRequest<K>> things, Function<Words, String> shape) {
        return allocate(things, Spelling.single(shape, new ReservedWords(Set.of())), new Held<>(Lock.NONE, key -> ""));
    }

    /**
     * Gives every thing its names: first those that the lock has for some, then the others.
     *
     * @return in the order of {@code things}
     */
    <K, N> Map<K, N> allocate(Collection<NameRequest<K>> things, Spelling<N> spelling, Held<K> held) {
        return allocate(things, spelling, hold(things, spelling, held));
    }

    /**
     * Gives every thing that has none its names.
     *
     * @param locked what {@link #hold} gave for some of them
     * @return in the order of {@code things}
     */
    <K, N> Map<K, N> allocate(Collection<NameRequest<K>> things, Spelling<N> spelling, Map<K, N> locked) {
        Map<K, N> names = new LinkedHashMap<>();
        List<Ranked<K, N>> ranked = new ArrayList<>();
        for (NameRequest<K> thing : things) {
            N known = locked.get(thing.key());
            N preferred = known == null ? spelling.shape().apply(thing.preferred()) : known;
            names.put(thing.key(), preferred);
            if (known == null) {
                ranked.add(new Ranked<>(
                        thing, preferred, rank(thing, spelling.all().apply(preferred))));
            }
        }
        ranked.sort(Ranked.ORDER);
        for (Ranked<K, N> request : ranked) {
            Holder holder = take(spelling.all().apply(request.preferred), request.thing);
            if (holder != null && holder.isRenamed()) {
                problems.error(
                        Renames.SETTING, displaced(request.thing, spelling.all().apply(request.preferred), holder));
            } else if (holder != null) {
                N other = another(request.thing, holder, spelling);
                names.put(request.thing.key(), other);
                note(
                        request.thing,
                        spelling.all().apply(request.preferred),
                        holder,
                        spelling.all().apply(other));
            }
        }
        return names;
    }

    /** Takes the names that the lock has for some of these things. Where it can't be followed, that is an error at its line. */
    <K, N> Map<K, N> hold(Collection<NameRequest<K>> things, Spelling<N> spelling, Held<K> held) {
        Map<K, N> names = new LinkedHashMap<>();
        for (NameRequest<K> thing : things) {
            held.entry(thing.key())
                    .flatMap(entry -> held(thing, entry, spelling, held.lock()))
                    .ifPresent(own -> names.put(thing.key(), own));
        }
        things.forEach(thing -> held.entry(thing.key()).ifPresent(entry -> holdFormer(thing, entry, spelling, held)));
        return names;
    }

    /** Earlier names are nobody else's. */
    private <K, N> void holdFormer(NameRequest<K> thing, LockEntry entry, Spelling<N> spelling, Held<K> held) {
        if (!entry.former().isEmpty() && !held.keepsFormer()) {
            problems.error(
                    held.lock().place(entry),
                    "\"was\" keeps an old name of a method, an accessor, a member or an input; this is none of them. "
                            + "Delete it from this line.");
            return;
        }
        entry.former().forEach(former -> held(thing, List.of(former), entry, spelling, held.lock()));
    }

    private <N> Optional<N> held(NameRequest<?> thing, LockEntry entry, Spelling<N> spelling, Lock lock) {
        return held(thing, entry.names(), entry, spelling, lock);
    }

    private <N> Optional<N> held(
            NameRequest<?> thing, List<String> locked, LockEntry entry, Spelling<N> spelling, Lock lock) {
        for (String name : locked) {
            Optional<String> complaint = spelling.complaint().apply(name);
            if (complaint.isPresent()) {
                problems.error(
                        lock.place(entry),
                        "\"" + name + "\" " + complaint.get() + ". Choose another name"
                                + (entry.isRenamed() ? "." : " on this line."));
                return Optional.empty();
            }
        }
        N names = spelling.of(locked);
        List<String> all = spelling.all().apply(names);
        Holder holder = take(all, thing, entry.isRenamed());
        if (holder == null) {
            return Optional.of(names);
        }
        SpecLocation other = holder.location();
        problems.error(
                lock.place(entry),
                "\"" + shortened(thing.text()) + "\" can't be " + String.join(", ", all) + ": "
                        + (other == null
                                ? "generated code means something else by that"
                                : "that is \"" + shortened(holder.text()) + "\" (" + other + ")")
                        + (entry.isRenamed()
                                ? ". Choose another name."
                                : ". Choose another name on one of their lines."));
        return Optional.empty();
    }

    /** Who loses a name to what the user renames doesn't get another one silently. */
    private static String displaced(NameRequest<?> thing, Collection<String> wanted, Holder holder) {
        return "\"" + shortened(holder.text()) + "\" can't be "
                + wanted.iterator().next() + ": that is \"" + shortened(thing.text()) + "\" (" + thing.location()
                + "). Rename that as well, or choose another name.";
    }

    private static int rank(NameRequest<?> thing, Collection<String> preferred) {
        if (preferred.iterator().next().equals(thing.text())) {
            return 0;
        }
        return thing.isPlain() ? 1 : 2;
    }

    private <N> N another(NameRequest<?> thing, Holder holder, Spelling<N> spelling) {
        for (Words words : thing.others().apply(holder.text())) {
            N names = spelling.shape().apply(words);
            if (take(spelling.all().apply(names), thing) == null) {
                return names;
            }
        }
        while (true) {
            int number = numbers.merge(thing.preferred(), 2, (last, start) -> last + 1);
            N names = spelling.shape().apply(thing.preferred().then(Integer.toString(number)));
            if (take(spelling.all().apply(names), thing) == null) {
                return names;
            }
        }
    }

    /** Takes all the names, or none and returns a holder of one of them. */
    private @Nullable Holder take(Collection<String> names, NameRequest<?> thing) {
        return take(names, thing, false);
    }

    private @Nullable Holder take(Collection<String> names, NameRequest<?> thing, boolean isRenamed) {
        for (String name : names) {
            Holder holder = taken.get(key(name));
            if (holder != null) {
                return holder;
            }
        }
        Holder self = new Holder(thing.text(), thing.location(), isRenamed);
        names.forEach(name -> taken.put(key(name), self));
        return null;
    }

    private void note(NameRequest<?> thing, Collection<String> wanted, Holder holder, Collection<String> given) {
        SpecLocation other = holder.location();
        if (other == null) {
            return;
        }
        problems.note(
                thing.location(),
                String.format(
                        Locale.ROOT,
                        "\"%s\" becomes %s: %s is \"%s\" (%s).",
                        shortened(thing.text()),
                        given.iterator().next(),
                        wanted.iterator().next(),
                        shortened(holder.text()),
                        other));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "...";
    }

    private String key(String name) {
        return ignoresCase ? FileNames.fold(name) : name;
    }

    /**
     * @param location null for the generator itself
     * @param isRenamed whether the user's settings say so
     */
    private record Holder(String text, @Nullable SpecLocation location, boolean isRenamed) {
        static final Holder GENERATOR = new Holder("", null, false);
    }

    /** @param rank 0 for a text that is its own Java name, 1 for one of plain words, 2 for others */
    private record Ranked<K, N>(NameRequest<K> thing, N preferred, int rank) {
        static final Comparator<Ranked<?, ?>> ORDER = Comparator.<Ranked<?, ?>>comparingInt(
                        request -> request.thing.precedence())
                .thenComparingInt(Ranked::rank)
                .thenComparingInt(request -> request.thing.text().length())
                .thenComparing(request -> request.thing.text())
                .thenComparing(request -> request.thing.location().pointer())
                .thenComparing(request -> request.thing.location().file());
    }
}
