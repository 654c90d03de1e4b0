package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which part of a document each element of the API comes from. */
final class Parts {
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> keysByElement = new LinkedHashMap<>();
    private final Map<String, List<Part>> children = new LinkedHashMap<>();
    private final SpecLocation root;

    private Parts(SpecLocation root) {
        this.root = root;
    }

    /** The parts of a client's documents. */
    static Parts of(Client client) {
        Builder builder =
                new Builder(new Parts(client.model().documents().get(0).location()));
        new DocumentParts(client, builder).add();
        new TypeParts(client, builder).add();
        return builder.parts;
    }

    Stream<Part> all() {
        return parts.values().stream();
    }

    Optional<Part> part(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    /** What a part consists of. */
    List<Part> children(String key) {
        return children.getOrDefault(key, List.of());
    }

    /** The part that an element comes from; the nearest, for what only its enclosing type says. */
    Optional<Part> of(JavaElement element) {
        String key = element.isType() ? null : keysByElement.get(element.type() + "#" + element.name());
        return Optional.ofNullable(key).flatMap(this::part).or(() -> ofType(element.type()));
    }

    /** The part that a type comes from, or else the nearest that encloses it. */
    Optional<Part> ofType(String name) {
        String key = null;
        for (String type = name; key == null && type.indexOf('.') >= 0; type = enclosing(type)) {
            key = keysByElement.get(type);
        }
        return Optional.ofNullable(key).flatMap(this::part);
    }

    private static String enclosing(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    /** Where the first document begins: the place of what has none. */
    SpecLocation root() {
        return root;
    }

    /** Collects parts. */
    static final class Builder {
        private final Parts parts;

        private Builder(Parts parts) {
            this.parts = parts;
        }

        /**
         * Adds a part with its elements; what is known already stays.
         *
         * @param elements canonical names of types, and {@code type#member}
         */
        void add(Part part, String... elements) {
            if (parts.parts.putIfAbsent(part.key(), part) != null) {
                return;
            }
            if (part.owner() != null) {
                parts.children
                        .computeIfAbsent(part.owner(), key -> new ArrayList<>())
                        .add(part);
            }
            for (String element : elements) {
                parts.keysByElement.putIfAbsent(element, part.key());
            }
        }
    }
}
