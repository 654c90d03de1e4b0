package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.ExternalDocs;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what a document says in prose and in constraints. */
public final class DocReader {
    private static final int MAX_VALUES = 50;

    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    /** How deep choices within choices are followed. */
    private static final int MAX_CHOICES = 5;

    private static final Map<String, Fact.Name> KEYWORDS = Map.ofEntries(
            Map.entry("format", Fact.Name.FORMAT),
            Map.entry("pattern", Fact.Name.PATTERN),
            Map.entry("multipleOf", Fact.Name.MULTIPLE_OF),
            Map.entry("minLength", Fact.Name.MIN_LENGTH),
            Map.entry("maxLength", Fact.Name.MAX_LENGTH),
            Map.entry("minItems", Fact.Name.MIN_ITEMS),
            Map.entry("maxItems", Fact.Name.MAX_ITEMS),
            Map.entry("minProperties", Fact.Name.MIN_PROPERTIES),
            Map.entry("maxProperties", Fact.Name.MAX_PROPERTIES),
            Map.entry("default", Fact.Name.DEFAULT),
            Map.entry("example", Fact.Name.EXAMPLE),
            Map.entry("const", Fact.Name.CONST),
            Map.entry("not", Fact.Name.NOT),
            Map.entry("contentMediaType", Fact.Name.CONTENT_MEDIA_TYPE));

    private final ReadContext context;
    private final IdentityHashMap<SpecNode, String> texts = new IdentityHashMap<>();

    public DocReader(ReadContext context) {
        this.context = context;
    }

    /** The prose of something that isn't a schema. */
    public Doc prose(SpecNode node) {
        return Doc.prose(text(node, "summary"), text(node, "description"), external(node.get("externalDocs")));
    }

    /** Where more is said; null when it isn't said where. */
    public static @Nullable ExternalDocs external(@Nullable SpecNode external) {
        if (external == null) {
            return null;
        }
        String url = text(external, "url");
        return url == null ? null : new ExternalDocs(url, text(external, "description"));
    }

    /** What a schema says about the type it becomes, beyond its name. */
    public Doc ofType(SpecNode schema, NameHint hint) {
        SchemaChain chain = SchemaChain.inPlace(schema);
        String description = text(schema, "description");
        if (description == null) {
            description = chain.firstText("description");
        }
        SpecNode allOf = schema.get("allOf");
        if (description == null && allOf != null) {
            description = allOf.items().stream()
                    .filter(entry -> !entry.isReference())
                    .map(entry -> entry.string("description"))
                    .filter(text -> text != null && !text.isBlank())
                    .findFirst()
                    .orElse(null);
        }
        String name = hint.segments().get(hint.segments().size() - 1);
        Facts facts = facts(chain);
        return new Doc(
                unlessName(text(schema, "title"), name),
                unlessName(description, name),
                facts.shown(),
                null,
                external(chain.first("externalDocs")),
                facts.tooLong());
    }

    /**
     * What the schemas of a place say about the value there, beyond its name.
     *
     * @param name the place's name, such as a parameter's
     * @param outer an object around the schema that has prose of its own, such as a parameter, or null
     * @param hasClass whether the value's type has a class, which says what the type itself says
     */
    public Doc ofValue(String name, @Nullable SpecNode outer, SchemaChain chain, boolean hasClass) {
        SchemaChain own = hasClass ? chain.uses() : chain;
        String description = outer == null ? null : unlessName(text(outer, "description"), name);
        Facts read = facts(outer == null ? own : withOuter(outer, own));
        List<Fact> facts = new ArrayList<>(read.shown());
        if (hasClass) {
            facts.removeIf(fact -> fact.name() == Fact.Name.ALLOWED_VALUES);
            Set<String> some = own.equals(chain) ? Set.of() : listed(own);
            if (!some.isEmpty()) {
                facts.add(new Fact(Fact.Name.ALLOWED_VALUES, summary(some)));
            }
        }
        return new Doc(
                description != null ? null : unlessName(own.firstText("title"), name),
                description != null ? description : unlessName(own.firstText("description"), name),
                facts,
                ofItems(own),
                external(own.first("externalDocs")),
                read.tooLong());
    }

    /** The constraints of an array's items. */
    private @Nullable Doc ofItems(SchemaChain array) {
        SpecNode items = array.first("items");
        if (items == null || !items.isObject()) {
            return null;
        }
        Facts facts = facts(SchemaChain.of(items, context));
        return facts.isEmpty() ? null : new Doc(null, null, facts.shown(), null, null, facts.tooLong());
    }

    /** A parameter's own {@code example} is more specific than its schema's. */
    private static SchemaChain withOuter(SpecNode outer, SchemaChain chain) {
        if (outer.get("example") == null || chain.schemas().contains(outer)) {
            return chain;
        }
        List<SpecNode> all = new ArrayList<>(List.of(outer));
        all.addAll(chain.schemas());
        return new SchemaChain(all);
    }

    private Facts facts(SchemaChain chain) {
        Facts facts = new Facts(texts);
        for (SpecNode schema : chain.schemas()) {
            schema.members().forEach((keyword, value) -> {
                Fact.Name name = KEYWORDS.get(keyword);
                if (name != null) {
                    facts.putIfAbsent(name, value);
                }
            });
        }
        bound(facts, chain, "minimum", "exclusiveMinimum", Fact.Name.MINIMUM, Fact.Name.EXCLUSIVE_MINIMUM);
        bound(facts, chain, "maximum", "exclusiveMaximum", Fact.Name.MAXIMUM, Fact.Name.EXCLUSIVE_MAXIMUM);
        if (chain.any("uniqueItems")) {
            facts.put(Fact.Name.UNIQUE_ITEMS, "true");
        }
        SpecNode examples = chain.first("examples");
        if (examples != null && examples.isArray() && examples.size() > 0) {
            facts.putIfAbsent(Fact.Name.EXAMPLE, examples.at(0));
        }
        Set<String> values = allowedValues(chain);
        if (!values.isEmpty()) {
            facts.put(Fact.Name.ALLOWED_VALUES, summary(values));
        }
        return facts;
    }

    /** {@code exclusiveMinimum} is a flag beside the bound in OpenAPI 3.0, and the bound itself in 3.1. */
    private static void bound(
            Facts facts, SchemaChain chain, String keyword, String exclusive, Fact.Name at, Fact.Name beyond) {
        SpecNode marker = chain.first(exclusive);
        if (marker != null && marker.isNumber()) {
            facts.put(beyond, marker);
        }
        facts.put(chain.any(exclusive) ? beyond : at, chain.first(keyword));
    }

    private Set<String> allowedValues(SchemaChain chain) {
        for (SpecNode schema : chain.schemas()) {
            Set<String> values = listed(new SchemaChain(List.of(schema)));
            if (!values.isEmpty()
                    || collectValues(schema, values, MAX_CHOICES, Collections.newSetFromMap(new IdentityHashMap<>()))
                            && !values.isEmpty()) {
                return values;
            }
        }
        return Set.of();
    }

    /** The values that the first schema with any lists. */
    private static Set<String> listed(SchemaChain chain) {
        SpecNode listed = chain.first("enum");
        Set<String> values = new LinkedHashSet<>();
        if (listed != null) {
            listed.items().stream().filter(value -> !value.isNull()).forEach(value -> values.add(value.source()));
        }
        return values;
    }

    /** Collects the values of each alternative that isn't {@code seen}; false where one of them admits others, too. */
    private boolean collectValues(SpecNode schema, Set<String> values, int depth, Set<SpecNode> seen) {
        List<SpecNode> alternatives = CHOICES.stream()
                .flatMap(keyword -> Stream.ofNullable(schema.get(keyword)))
                .flatMap(choice -> choice.items().stream())
                .map(context::follow)
                .toList();
        for (SpecNode alternative : alternatives) {
            if (!seen.add(alternative)) {
                continue;
            }
            List<SpecNode> listed = SchemaChain.listedValues(alternative);
            listed.forEach(value -> values.add(value.source()));
            if (listed.isEmpty()
                    && !Nullability.isNullOnly(alternative)
                    && (depth == 0 || !collectValues(alternative, values, depth - 1, seen))) {
                return false;
            }
        }
        return !alternatives.isEmpty();
    }

    private static String summary(Set<String> values) {
        String listed = values.stream().limit(MAX_VALUES).collect(Collectors.joining(", "));
        return values.size() <= MAX_VALUES ? listed : listed + ", … (" + values.size() + " values)";
    }

    /** Frameworks write a name as its own description: "pageSize" or "Page Size" of {@code pageSize} tells a reader nothing. */
    private static @Nullable String unlessName(@Nullable String text, String name) {
        String letters = letters(name);
        return text == null || !letters.isEmpty() && letters(text).equals(letters) ? null : text;
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static @Nullable String text(SpecNode node, String key) {
        SpecNode text = node.get(key);
        return text == null
                        || text.isNull()
                        || text.isObject()
                        || text.isArray()
                        || text.source().isBlank()
                ? null
                : text.source();
    }
}
