package dev.sdkpoet.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the names of one kind of things are made.
 *
 * @param shape from words
 * @param all the names that must be free, the one that a lock has first
 * @param full all names, from the first one
 * @param exactly from all names
 * @param complaint why a thing can't have a name, or nothing
 */
record Spelling<N>(
        Function<Words, N> shape,
        Function<N, List<String>> all,
        Function<String, List<String>> full,
        Function<List<String>, N> exactly,
        Function<String, Optional<String>> complaint) {

    /** For things of one name, which may be every identifier but some. */
    static Spelling<String> single(Function<Words, String> shape, ReservedWords reserved) {
        return new Spelling<>(
                shape, List::of, List::of, names -> names.get(0), name -> complaint(name, reserved.contains(name)));
    }

    static Optional<String> complaint(String name, boolean isReserved) {
        if (!JavaIdentifiers.isIdentifier(name)) {
            return Optional.of("isn't a Java identifier");
        }
        if (name.length() > JavaIdentifiers.MAX_LENGTH) {
            return Optional.of("has more than " + JavaIdentifiers.MAX_LENGTH + " characters");
        }
        return isReserved ? Optional.of("means something else in generated code") : Optional.empty();
    }

    /** The names of a lock, which leaves out those that follow from the first. */
    N of(List<String> locked) {
        List<String> names = new ArrayList<>(locked);
        List<String> made = full.apply(locked.get(0));
        for (int i = names.size(); i < made.size(); i++) {
            names.add(made.get(i));
        }
        return exactly.apply(names);
    }

    /** What a lock has to say of names: the first one, where the others follow from it. */
    static List<String> locked(List<String> names, List<String> full) {
        return names.equals(full) ? names.subList(0, 1) : names;
    }
}
