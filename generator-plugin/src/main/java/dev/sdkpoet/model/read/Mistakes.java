package dev.sdkpoet.model.read;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The warnings of one document, where the same one that stands in many places is one warning: nobody reads a hundred of a kind. */
final class Mistakes {
    /** Reports the same mistake in several places once. */
    static final int MAX_EACH = 10;

    private static final int SHOWN = 3;

    /** A document written to cause warnings must not fill the heap with them. */
    private static final int MAX_DIFFERENT = 5_000;

    private final Map<String, Places> byMessage = new LinkedHashMap<>();

    private static final class Places {
        private final List<Supplier<SpecLocation>> first = new ArrayList<>();
        private int count;

        void add(Supplier<SpecLocation> place) {
            count++;
            if (first.size() < MAX_EACH) {
                first.add(place);
            }
        }
    }

    boolean areTooMany() {
        return byMessage.size() >= MAX_DIFFERENT;
    }

    void add(String message, Supplier<SpecLocation> place) {
        Places places = byMessage.get(message);
        if (places == null) {
            if (areTooMany()) {
                return;
            }
            places = new Places();
            byMessage.put(message, places);
        }
        places.add(place);
    }

    void tell(Problems problems) {
        byMessage.forEach((message, places) -> {
            if (places.count <= MAX_EACH) {
                places.first.forEach(place -> problems.warning(place.get(), message));
            } else {
                String others = places.first.subList(1, 1 + SHOWN).stream()
                        .map(place -> place.get().toString())
                        .collect(Collectors.joining(", "));
                problems.warning(
                        places.first.get(0).get(),
                        message + " The same mistake is in " + (places.count - 1) + " more places, first in " + others
                                + ".");
            }
        });
    }
}
