package dev.sdkpoet.model.read;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.spec.SpecNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code allOf}, and properties beside {@code oneOf} or {@code anyOf}. */
final class CompositionReader {
    private final SchemaReader schemas;
    private final SchemaTools tools;
    private final ObjectReader objects;
    private final UnionReader unions;
    private final ProductReader products;

    CompositionReader(SchemaReader schemas, SchemaTools tools, ObjectReader objects, UnionReader unions) {
        this.schemas = schemas;
        this.tools = tools;
        this.objects = objects;
        this.unions = unions;
        this.products = new ProductReader(schemas, tools, objects, unions);
    }

    Typed read(SpecNode schema, NameHint hint, Role role) {
        boolean descendant = tools.hierarchies().isDescendant(schema);
        SpecNode only = descendant ? null : onlyReference(schema);
        if (only != null) {
            return schemas.read(only, hint, role);
        }
        TypeId id = tools.scope().typeId(schema);
        if (tools.registry().isDeclared(id)) {
            return new Typed(new TypeRef.Named(id), allNull(schema));
        }
        List<Leaf> leaves = tools.shapes().leaves(schema, hint);
        List<Leaf> choices =
                leaves.stream().filter(leaf -> isChoice(leaf, schema)).toList();
        return withChoices(schema, hint, role, leaves, choices).orNull(allNull(schema));
    }

    private Typed withChoices(SpecNode schema, NameHint hint, Role role, List<Leaf> leaves, List<Leaf> choices) {
        Shape shape = tools.shapes().shape(leaves);
        boolean isObject = !shape.members().isEmpty() || tools.hierarchies().isDescendant(schema);
        if (!isObject && leaves.stream().anyMatch(leaf -> hasValues(leaf) && !choices.contains(leaf))) {
            return withoutProperties(schema, leaves, role);
        }
        if (choices.size() == 1) {
            return isObject
                    ? products.read(schema, hint, leaves, choices.get(0))
                    : unions.read(schema, choices.get(0).schema(), hint, role);
        }
        if (choices.size() > 1) {
            tools.scope().note(schema, "several sets of alternatives are joined into one object.");
            return objects.declare(schema, products.joined(leaves, choices));
        }
        return isObject ? objects.declare(schema, leaves) : withoutProperties(schema, leaves, role);
    }

    /** The reference that is all a schema consists of, so that it means the same. */
    private @Nullable SpecNode onlyReference(SpecNode schema) {
        SpecNode only = null;
        for (SpecNode entry : tools.fields().objectList(schema, "allOf")) {
            if (isEmpty(entry)) {
                continue;
            }
            if (only != null || !entry.isReference()) {
                return null;
            }
            only = entry;
        }
        return only != null && addsNothing(schema) ? only : null;
    }

    /** Whether a schema only says what any schema may be: prose, or that it is an object. */
    private static boolean isEmpty(SpecNode schema) {
        return !schema.isReference()
                && schema.members().entrySet().stream()
                        .allMatch(member ->
                                member.getKey().equals("type") || saysNothing(member.getKey(), member.getValue()));
    }

    private static boolean addsNothing(SpecNode schema) {
        return !schema.isReference()
                && schema.members().entrySet().stream()
                        .allMatch(member -> member.getKey().equals("type")
                                || member.getKey().equals("allOf")
                                || member.getKey().equals("not")
                                || saysNothing(member.getKey(), member.getValue()));
    }

    private static boolean saysNothing(String keyword, SpecNode value) {
        return switch (keyword) {
            case "properties", "required", "oneOf", "anyOf", "patternProperties" -> value.size() == 0;
            case "additionalProperties" -> value.isBoolean() || value.size() == 0;
            case "enum", "const", "items", "discriminator", "$ref", "allOf" -> false;
            default -> true;
        };
    }

    /** Null is allowed when every part allows it. */
    private boolean allNull(SpecNode schema) {
        List<SpecNode> entries = tools.fields().objectList(schema, "allOf");
        return !entries.isEmpty()
                && entries.stream().map(tools.scope()::follow).allMatch(KindReader::isNullable)
                && addsNothing(schema);
    }

    /** Whether a part has alternatives that matter here. */
    private boolean isChoice(Leaf leaf, SpecNode whole) {
        List<SpecNode> entries = Entries.of(leaf.schema());
        if (entries.isEmpty()) {
            return false;
        }
        if (Entries.areAboutRequired(entries)) {
            tools.scope().note(leaf.schema(), "the alternatives only differ in what they require; they are ignored.");
            return false;
        }
        boolean parent = leaf.inherited()
                && (leaf.schema().get("discriminator") != null
                        || entries.stream()
                                .anyMatch(entry -> tools.scope().follow(entry).isSame(whole)));
        return !parent;
    }

    /** Scalars, arrays and maps: the most specific part counts. */
    private Typed withoutProperties(SpecNode schema, List<Leaf> leaves, Role role) {
        Leaf best = null;
        Set<JsonKind> seen = EnumSet.noneOf(JsonKind.class);
        for (Leaf leaf : leaves) {
            Set<JsonKind> kinds = tools.kinds().of(leaf.schema());
            seen.addAll(kinds);
            if (best == null
                    || weight(leaf, kinds) >= weight(best, tools.kinds().of(best.schema()))) {
                best = leaf;
            }
        }
        if (best == null) {
            return Typed.ANY;
        }
        if (seen.size() > 1 && !Set.of(JsonKind.INTEGER, JsonKind.NUMBER).containsAll(seen)) {
            tools.scope().note(schema, "the parts of `allOf` have different types; the most specific one is used.");
        }
        if (tools.kinds().of(best.schema()).equals(Set.of(JsonKind.OBJECT))) {
            return schemas.map(leaves);
        }
        Typed typed = schemas.plain(best.schema(), best.hint(), role);
        return typed.orNull(KindReader.isNullable(best.schema()) && leaves.size() == 1);
    }

    private static boolean hasValues(Leaf leaf) {
        return !EnumReader.values(leaf.schema()).isEmpty();
    }

    private static int weight(Leaf leaf, Set<JsonKind> kinds) {
        if (hasValues(leaf)) {
            return 4;
        }
        if (leaf.schema().get("items") != null || leaf.schema().get("format") != null) {
            return 3;
        }
        return leaf.schema().get("type") != null ? 2 : kinds.isEmpty() ? 0 : 1;
    }
}
