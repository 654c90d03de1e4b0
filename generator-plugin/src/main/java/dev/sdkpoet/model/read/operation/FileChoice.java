package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Nullability;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.schema.Entries;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part that is a file or something else. An upload can be any of it: several files are as many parts as a list of them, and what isn't
 * a file is an upload without a file name.
 *
 * @param isList whether there may be several
 * @param others the schemas of what isn't a file
 */
record FileChoice(boolean isList, boolean nullable, List<SpecNode> others) {
    FileChoice {
        others = List.copyOf(others);
    }

    /** Empty where there is no choice, or no file in it. */
    static Optional<FileChoice> of(SpecNode schema, SchemaContext context) {
        SchemaChain chain = SchemaChain.of(schema, context.reading());
        SpecNode choice = chain.last();
        SpecNode items = isArray(choice, context) ? choice.get("items") : null;
        if (items != null && items.isObject()) {
            return ofAlternatives(SchemaChain.of(items, context.reading()), context)
                    .filter(item -> !item.isList())
                    .map(item -> new FileChoice(
                            true, chain.schemas().stream().anyMatch(FileChoice::admitsNull), item.others()));
        }
        return ofAlternatives(chain, context);
    }

    private static Optional<FileChoice> ofAlternatives(SchemaChain chain, SchemaContext context) {
        SpecNode choice = chain.last();
        if (!Entries.areAll(choice) || choice.get("discriminator") != null) {
            return Optional.empty();
        }
        boolean isFile = false;
        boolean isList = false;
        boolean nullable = chain.schemas().stream().anyMatch(FileChoice::admitsNull);
        List<SpecNode> others = new ArrayList<>();
        for (SpecNode entry : alternatives(choice, context)) {
            SpecNode alternative = SchemaChain.of(entry, context.reading()).last();
            nullable |= admitsNull(alternative);
            if (BinarySchema.is(alternative, context)) {
                isFile = true;
            } else if (isFiles(alternative, context)) {
                isList = true;
            } else if (!Nullability.isNullOnly(alternative)) {
                others.add(entry);
            }
        }
        return isList || isFile && !others.isEmpty()
                ? Optional.of(new FileChoice(isList, nullable, others))
                : Optional.empty();
    }

    private static boolean admitsNull(SpecNode schema) {
        return Nullability.isNullable(schema) || Entries.of(schema).stream().anyMatch(Nullability::isNullOnly);
    }

    /** The alternatives, with those of what is itself only a choice in its place. */
    private static List<SpecNode> alternatives(SpecNode choice, SchemaContext context) {
        List<SpecNode> flat = new ArrayList<>();
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> open = new ArrayDeque<>(Entries.of(choice));
        while (!open.isEmpty()) {
            SpecNode entry = open.removeFirst();
            SpecNode schema = context.follow(entry);
            if (!Entries.areAll(schema)) {
                flat.add(entry);
            } else if (seen.add(schema)) {
                open.addAll(Entries.of(schema));
            }
        }
        return flat;
    }

    private static boolean isFiles(SpecNode schema, SchemaContext context) {
        SpecNode items = isArray(schema, context) ? schema.get("items") : null;
        return items != null && items.isObject() && BinarySchema.is(items, context);
    }

    private static boolean isArray(SpecNode schema, SchemaContext context) {
        return schema.isObject()
                && Entries.of(schema).isEmpty()
                && Stream.of("allOf", "enum", "const").allMatch(keyword -> schema.get(keyword) == null)
                && context.kinds().of(schema).equals(Set.of(JsonKind.ARRAY));
    }

    /** What else there may be. */
    Doc.Fact fact(SchemaContext context) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        others.forEach(other -> kinds.addAll(context.kinds().of(context.follow(other))));
        boolean isText = kinds.equals(Set.of(JsonKind.STRING));
        return new Doc.Fact(
                isText ? Doc.Fact.Name.PART_OR_TEXT : Doc.Fact.Name.PART_OR_JSON,
                others.stream().map(other -> word(other, context)).distinct().collect(Collectors.joining(" or ")));
    }

    private static String word(SpecNode other, SchemaContext context) {
        SpecNode schema = context.follow(other);
        Set<JsonKind> kinds = context.kinds().of(schema);
        if (context.components().contains(schema)) {
            return context.inlineNames().name(schema);
        }
        return kinds.size() == 1 ? kinds.iterator().next().name().toLowerCase(Locale.ROOT) : "value";
    }
}
