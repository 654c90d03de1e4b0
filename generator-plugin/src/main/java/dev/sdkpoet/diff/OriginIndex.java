package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which part of a document each element of the API comes from. */
final class OriginIndex {
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final Map<String, String> keysByElement = new LinkedHashMap<>();
    private final Map<String, List<Origin>> children = new LinkedHashMap<>();
    private final SpecLocation root;

    private OriginIndex(SpecLocation root) {
        this.root = root;
    }

    /** The parts of a client's documents. */
    static OriginIndex of(Client client) {
        Builder builder =
                new Builder(new OriginIndex(client.model().documents().get(0).location()));
        new DocumentOrigins(client, builder).add();
        new TypeOrigins(client, builder).add();
        return builder.origins;
    }

    Stream<Origin> all() {
        return origins.values().stream();
    }

    Optional<Origin> origin(String key) {
        return Optional.ofNullable(origins.get(key));
    }

    /** What a part consists of. */
    List<Origin> children(String key) {
        return children.getOrDefault(key, List.of());
    }

    /** The part that an element comes from; the nearest, for what only its enclosing type says. */
    Optional<Origin> of(JavaElement element) {
        String key = element.isType() ? null : keysByElement.get(element.type() + "#" + element.name());
        return Optional.ofNullable(key).flatMap(this::origin).or(() -> ofType(element.type()));
    }

    /** The part that a type comes from, or else the nearest that encloses it. */
    Optional<Origin> ofType(String name) {
        String key = null;
        for (String type = name; key == null && type.indexOf('.') >= 0; type = enclosing(type)) {
            key = keysByElement.get(type);
        }
        return Optional.ofNullable(key).flatMap(this::origin);
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
        private final OriginIndex origins;

        private Builder(OriginIndex origins) {
            this.origins = origins;
        }

        /**
         * Adds a part with its elements; what is known already stays.
         *
         * @param elements canonical names of types, and {@code type#member}
         */
        void add(Origin origin, String... elements) {
            if (origins.origins.putIfAbsent(origin.key(), origin) != null) {
                return;
            }
            if (origin.owner() != null) {
                origins.children
                        .computeIfAbsent(origin.owner(), key -> new ArrayList<>())
                        .add(origin);
            }
            for (String element : elements) {
                origins.keysByElement.putIfAbsent(element, origin.key());
            }
        }
    }
}
