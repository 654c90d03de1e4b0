package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The titles that name inline schemas. A title is a name when it looks like one and all schemas with it are equal: they
 * then are one type, and the first of them stands for all. A title that different schemas share names none of them, since
 * telling them apart would take numbers that move when the document grows. One that had a class before it was equal keeps it.
 */
final class TitleNames {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} _.$-]{0,59}");
    private static final int MAX_WORDS = 5;

    /** What makes a schema with a title more than a value with a label, as one with {@code const} is. */
    private static final Set<String> KEYWORDS =
            Keywords.ofSchemas(Trait.TYPE, Trait.COMPOSITION, Trait.CHOICE, Trait.CONTENT);

    /** Empty for a title that different schemas share. */
    private final Map<String, Optional<SpecNode>> first = new HashMap<>();

    private final Predicate<SpecNode> hasClass;

    /** @param hasClass whether a schema has a class in an earlier client */
    TitleNames(SpecNode root, Map<String, SpecNode> components, Predicate<SpecNode> hasClass) {
        this.hasClass = hasClass;
        components.forEach((name, schema) -> first.put(normal(name), Optional.of(schema)));
        Deque<SpecNode> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            SpecNode node = pending.pop();
            collect(node);
            pushReversed(node.isObject() ? List.copyOf(node.members().values()) : node.items(), pending);
        }
    }

    private static void pushReversed(List<SpecNode> nodes, Deque<SpecNode> pending) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i).size() > 0) {
                pending.push(nodes.get(i));
            }
        }
    }

    private void collect(SpecNode node) {
        String title = title(node);
        if (title != null) {
            first.merge(
                    normal(title),
                    Optional.of(node),
                    (known, other) -> known.filter(node::equals)
                            .map(same -> hasClass.test(same) || !hasClass.test(node) ? same : node));
        }
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
        SpecNode canonical = first.getOrDefault(normal(title), Optional.empty()).orElse(null);
        return canonical == null || canonical.isSame(schema) || !hasClass.test(schema) ? canonical : null;
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
