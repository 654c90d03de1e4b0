package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.Components;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.SchemaText;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The titles that name inline schemas. A title is a name when it looks like one and all schemas with it are equal: they
 * then are one type, and one of them stands for all. A title that different schemas share names none of them, since
 * telling them apart would take numbers that move when the document grows. One that had a class before it was equal keeps it.
 */
final class TitleNames {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} _.$-]{0,59}");
    private static final int MAX_WORDS = 5;

    /** What makes a schema with a title more than a value with a label, as one with {@code const} is. */
    private static final Set<String> KEYWORDS =
            Keywords.ofSchemas(Trait.TYPE, Trait.COMPOSITION, Trait.CHOICE, Trait.CONTENT);

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing((Entry entry) -> !entry.hasClass())
            .thenComparing(Entry::rank)
            .thenComparing(entry -> entry.schema().location().pointer());

    private final SpecNode root;
    private final Predicate<SpecNode> hasClass;

    /** Empty for a title that different schemas share. */
    private final Map<String, Optional<Entry>> best = new HashMap<>();

    /**
     * Which of equal schemas stands for all: one that had a class before, else the first of these that there is, of several the one whose
     * pointer comes first, since the order of paths means nothing.
     */
    private enum Rank {
        NAMED_SO,
        COMPONENT,
        ELSEWHERE,
        /** In a place that is called like the title, which so says nothing: there, a schema is named after all of its place. */
        IN_PLACE_OF_THAT_NAME
    }

    private record Entry(SpecNode schema, Rank rank, boolean hasClass) {}

    /** @param name what the place of a node is called; empty for what has only a number */
    private record Visit(SpecNode node, String name) {}

    /** @param hasClass whether a schema has a class in an earlier client */
    TitleNames(SpecNode root, Components components, Predicate<SpecNode> hasClass) {
        this.root = root;
        this.hasClass = hasClass;
        components.all().forEach((name, schema) -> add(name, schema, Rank.NAMED_SO));
        Deque<Visit> pending = new ArrayDeque<>();
        pending.push(new Visit(root, ""));
        while (!pending.isEmpty()) {
            Visit visit = pending.pop();
            collect(visit, components);
            pushReversed(inside(visit), pending);
        }
    }

    private static List<Visit> inside(Visit visit) {
        SpecNode node = visit.node();
        if (!node.isObject()) {
            return node.items().stream().map(item -> new Visit(item, "")).toList();
        }
        List<Visit> inside = new ArrayList<>();
        node.members().forEach((key, member) -> inside.add(new Visit(member, name(visit, key))));
        return inside;
    }

    /** A schema of a parameter or header is called like that, and what is in arrays and maps as names of types say. */
    private static String name(Visit outer, String key) {
        return switch (key) {
            case "schema" -> Objects.requireNonNullElse(outer.node().string("name"), outer.name());
            case "items" -> "item";
            case "additionalProperties" -> "value";
            default -> key;
        };
    }

    private static void pushReversed(List<Visit> visits, Deque<Visit> pending) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (visits.get(i).node().size() > 0) {
                pending.push(visits.get(i));
            }
        }
    }

    private void collect(Visit visit, Components components) {
        String title = title(visit.node());
        if (title != null) {
            boolean isNamedSo = normal(visit.name()).equals(normal(title));
            Rank other = isNamedSo ? Rank.IN_PLACE_OF_THAT_NAME : Rank.ELSEWHERE;
            add(title, visit.node(), components.contains(visit.node()) ? Rank.COMPONENT : other);
        }
    }

    private void add(String title, SpecNode schema, Rank rank) {
        Entry entry = new Entry(schema, rank, hasClass.test(schema));
        best.merge(normal(title), Optional.of(entry), (known, other) -> {
            boolean areEqual =
                    known.isPresent() && SchemaText.areEqual(known.get().schema(), entry.schema());
            return areEqual
                    ? Optional.of(BEST_FIRST.compare(known.get(), entry) <= 0 ? known.get() : entry)
                    : Optional.empty();
        });
    }

    /** The schema that stands for this one, if its title names it; else null. */
    @Nullable
    SpecNode canonical(SpecNode schema, NameHint place) {
        String title = title(schema);
        if (title == null) {
            return null;
        }
        List<String> segments = place.segments();
        if (normal(segments.get(segments.size() - 1)).equals(normal(title))) {
            return null;
        }
        SpecNode canonical = best.getOrDefault(normal(title), Optional.empty())
                .map(Entry::schema)
                .orElse(null);
        if (canonical == null) {
            return null;
        }
        boolean isOfRootFile = schema.location().file().equals(root.location().file());
        boolean isEqual = isOfRootFile || SchemaText.areEqual(schema, canonical);
        return isEqual && (canonical.isSame(schema) || !hasClass.test(schema)) ? canonical : null;
    }

    /** The title if it may be a name, else null. */
    static @Nullable String title(SpecNode schema) {
        String title = schema.string("title");
        if (title == null
                || !NAME.matcher(title).matches()
                || title.split(" ").length > MAX_WORDS
                || schema.get("enum") == null
                        && Collections.disjoint(schema.members().keySet(), KEYWORDS)) {
            return null;
        }
        return title;
    }

    private static String normal(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
