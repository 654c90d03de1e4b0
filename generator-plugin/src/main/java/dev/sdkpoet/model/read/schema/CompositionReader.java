package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.Nullability;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.spec.SpecNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code allOf}, and properties beside {@code oneOf} or {@code anyOf}. */
final class CompositionReader {
    private static final Set<String> COUNTS = Keywords.ofSchemas(Trait.VALUES, Trait.REFERENCE, Trait.COMPOSITION);

    /** What says something if there is anything in it. */
    private static final Set<String> LISTS = lists();

    private final SchemaTypes schemas;
    private final SchemaContext context;
    private final ObjectReader objects;
    private final UnionReader unions;
    private final UnionWithPropertiesReader products;

    private static Set<String> lists() {
        Set<String> lists = new HashSet<>(Keywords.ofSchemas(Trait.CHOICE, Trait.CONTENT));
        lists.add("required");
        return lists;
    }

    CompositionReader(SchemaTypes schemas, SchemaContext context, ObjectReader objects, UnionReader unions) {
        this.schemas = schemas;
        this.context = context;
        this.objects = objects;
        this.unions = unions;
        this.products = new UnionWithPropertiesReader(schemas, context, objects, unions);
    }

    ResolvedType read(SpecNode schema, NameHint hint, Role role) {
        boolean descendant = context.hierarchies().isDescendant(schema);
        SpecNode only = descendant ? null : onlyReference(schema);
        if (only != null) {
            return schemas.read(only, hint, role);
        }
        ResolvedType narrowed = descendant ? null : narrowed(schema, hint, role);
        if (narrowed != null) {
            return narrowed;
        }
        TypeId id = context.typeId(schema);
        if (context.registry().isDeclared(id)) {
            ResolvedType plain = products.plain(id);
            return (plain == null ? new ResolvedType(new TypeRef.Named(id), false) : plain).orNull(allNull(schema));
        }
        List<AllOfPart> parts = context.allOf().parts(schema, hint);
        List<AllOfPart> choices =
                parts.stream().filter(part -> isChoice(part, schema)).toList();
        return withChoices(schema, hint, role, parts, choices).orNull(allNull(schema));
    }

    private ResolvedType withChoices(
            SpecNode schema, NameHint hint, Role role, List<AllOfPart> parts, List<AllOfPart> choices) {
        MergedObject merged = context.allOf().merge(parts);
        boolean isObject = !merged.members().isEmpty() || context.hierarchies().isDescendant(schema);
        if (!isObject && parts.stream().anyMatch(part -> hasValues(part) && !choices.contains(part))) {
            return withoutProperties(schema, parts, role);
        }
        if (choices.size() == 1) {
            return isObject
                    ? products.read(schema, hint, parts, choices.get(0))
                    : unions.read(schema, choices.get(0).schema(), hint, role);
        }
        if (choices.size() > 1) {
            context.note(schema, "several sets of alternatives are joined into one object.");
            return objects.declare(schema, products.joined(parts, choices));
        }
        return isObject ? objects.declare(schema, parts) : withoutProperties(schema, parts, role);
    }

    /** The reference that is all a schema consists of, so that it means the same. */
    private @Nullable SpecNode onlyReference(SpecNode schema) {
        return addsNothing(schema) ? reference(schema) : null;
    }

    /**
     * The enum of which a schema lists some values, which has names for them; null for other schemas. A single value is one that clients
     * set by themselves.
     */
    private @Nullable ResolvedType narrowed(SpecNode schema, NameHint hint, Role role) {
        List<SpecNode> values = SchemaChain.listedValues(schema);
        boolean isNarrower = values.size() > 1
                && schema.members().entrySet().stream()
                        .allMatch(member ->
                                member.getKey().equals("enum") || addsNothing(member.getKey(), member.getValue()));
        SpecNode reference = isNarrower && !EnumLabels.areIn(schema) ? reference(schema) : null;
        if (reference == null) {
            return null;
        }
        ResolvedType whole = schemas.read(reference, hint, role);
        return whole.type() instanceof TypeRef.Named named
                        && context.registry().definition(named.id()) instanceof TypeDef.EnumDef enumeration
                        && values.stream().allMatch(value -> enumeration.has(value.source()))
                ? new ResolvedType(whole.type(), false)
                : null;
    }

    /** The reference in {@code allOf}, if there is nothing else. */
    private @Nullable SpecNode reference(SpecNode schema) {
        SpecNode only = null;
        for (SpecNode entry : context.fields().objectList(schema, "allOf")) {
            if (isEmpty(entry)) {
                continue;
            }
            if (only != null || !entry.isReference()) {
                return null;
            }
            only = entry;
        }
        return only;
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
                        .allMatch(member -> addsNothing(member.getKey(), member.getValue()));
    }

    private static boolean addsNothing(String keyword, SpecNode value) {
        return keyword.equals("type")
                || keyword.equals("allOf")
                || keyword.equals("not")
                || saysNothing(keyword, value);
    }

    private static boolean saysNothing(String keyword, SpecNode value) {
        if (keyword.equals("additionalProperties") && value.isBoolean()) {
            return true;
        }
        boolean counts = COUNTS.contains(keyword) || keyword.equals("items");
        return !counts && (!LISTS.contains(keyword) || value.size() == 0);
    }

    /** Null is allowed when every part allows it. */
    private boolean allNull(SpecNode schema) {
        List<SpecNode> entries = context.fields().objectList(schema, "allOf");
        return !entries.isEmpty()
                && entries.stream().map(context::follow).allMatch(Nullability::isNullable)
                && addsNothing(schema);
    }

    /** Whether a part has alternatives that matter here. */
    private boolean isChoice(AllOfPart part, SpecNode whole) {
        List<SpecNode> entries = Entries.of(part.schema());
        if (entries.isEmpty()) {
            return false;
        }
        if (Entries.areAboutRequired(entries)) {
            context.note(part.schema(), "the alternatives only differ in what they require; they are ignored.");
            return false;
        }
        boolean parent = part.inherited()
                && (part.schema().get("discriminator") != null
                        || entries.stream()
                                .anyMatch(entry -> context.follow(entry).isSame(whole)));
        return !parent;
    }

    /** Scalars, arrays and maps: the most specific part counts. */
    private ResolvedType withoutProperties(SpecNode schema, List<AllOfPart> parts, Role role) {
        AllOfPart best = null;
        Set<JsonKind> seen = EnumSet.noneOf(JsonKind.class);
        for (AllOfPart part : parts) {
            Set<JsonKind> kinds = context.kinds().of(part.schema());
            seen.addAll(kinds);
            if (best == null
                    || weight(part, kinds) >= weight(best, context.kinds().of(best.schema()))) {
                best = part;
            }
        }
        if (best == null) {
            return ResolvedType.ANY;
        }
        if (seen.size() > 1 && !Set.of(JsonKind.INTEGER, JsonKind.NUMBER).containsAll(seen)) {
            context.note(schema, "the parts of `allOf` have different types; the most specific one is used.");
        }
        if (context.kinds().of(best.schema()).equals(Set.of(JsonKind.OBJECT))) {
            return schemas.map(parts);
        }
        ResolvedType typed = schemas.plain(best.schema(), best.hint(), role);
        return typed.orNull(Nullability.isNullable(best.schema()) && parts.size() == 1);
    }

    private static boolean hasValues(AllOfPart part) {
        return !SchemaChain.listedValues(part.schema()).isEmpty();
    }

    private static int weight(AllOfPart part, Set<JsonKind> kinds) {
        if (hasValues(part)) {
            return 4;
        }
        if (part.schema().get("items") != null || part.schema().get("format") != null) {
            return 3;
        }
        return part.schema().get("type") != null ? 2 : kinds.isEmpty() ? 0 : 1;
    }
}
