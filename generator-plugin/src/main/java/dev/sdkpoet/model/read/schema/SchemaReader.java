package dev.sdkpoet.model.read.schema;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Nullability;
import dev.sdkpoet.model.read.node.SchemaText;
import dev.sdkpoet.spec.Dialect;
import dev.sdkpoet.spec.SpecNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schema into the type it means. Objects with properties, enums and unions become named types; scalars, arrays and
 * maps are used as they are, also where the document names them.
 */
public final class SchemaReader implements SchemaTypes {
    /** How many arrays and maps may be wrapped around each other through references. */
    private static final int MAX_NESTING = 100;

    private final SchemaContext context;
    private final SchemaRules rules;
    private final EnumReader enums;
    private final ObjectReader objects;
    private final UnionReader unions;
    private final CompositionReader compositions;
    private final HierarchyReader hierarchies;
    private final IdentityHashMap<SpecNode, ResolvedType> values = new IdentityHashMap<>();
    private final IdentityHashMap<SpecNode, ResolvedType> bodies = new IdentityHashMap<>();
    private int nesting;
    private final Set<SpecNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

    public SchemaReader(SchemaContext context) {
        this.context = context;
        this.rules = new SchemaRules(context.reading(), context.kinds());
        this.enums = new EnumReader(context.reading(), context.registry(), context.kinds(), context.docs());
        this.objects = new ObjectReader(this, context);
        this.unions = new UnionReader(this, context, enums, objects);
        this.hierarchies = new HierarchyReader(this, context, objects);
        this.compositions = new CompositionReader(this, context, objects, unions);
    }

    /**
     * The type of a schema at its place.
     *
     * @param hint what the type is named after if it needs a name and neither a component nor a title gives it one
     */
    @Override
    public ResolvedType read(SpecNode schema, NameHint hint, Role role) {
        if (!schema.isObject()) {
            return notAnObject(schema);
        }
        if (schema.isReference()) {
            return reference(schema, hint, role);
        }
        // What references lead to has one name, whichever of its users is read first.
        return context.reading().document().isReferenced(schema) ? target(schema, role) : titled(schema, hint, role);
    }

    private ResolvedType titled(SpecNode schema, NameHint hint, Role role) {
        SpecNode canonical = context.titles().canonical(schema, hint);
        if (canonical == null) {
            return inPlace(schema, hint, role);
        }
        boolean hasOtherName = !canonical.isSame(schema)
                && (context.components().contains(canonical)
                        || context.reading().document().isReferenced(canonical));
        return hasOtherName
                ? target(canonical, role)
                : inPlace(canonical, NameHint.of(requireNonNull(TitleNames.title(canonical))), role);
    }

    private ResolvedType notAnObject(SpecNode schema) {
        if (schema.isBoolean() && schema.text().equals("false")) {
            context.note(schema, "the schema allows no value; any is accepted.");
        }
        return ResolvedType.ANY;
    }

    private ResolvedType reference(SpecNode reference, NameHint hint, Role role) {
        SpecNode target = context.follow(reference);
        if (target.isReference()) {
            return ResolvedType.ANY;
        }
        boolean composed = context.reading().dialect() == Dialect.OPENAPI_3_1
                && Stream.of("properties", "allOf", "oneOf", "anyOf")
                        .anyMatch(keyword -> reference.get(keyword) != null);
        ResolvedType typed = composed ? compositions.read(reference, hint, role) : target(target, role);
        return typed.orNull(Nullability.isNullable(reference));
    }

    @Override
    public ResolvedType target(SpecNode target, Role role) {
        if (!target.isObject()) {
            return notAnObject(target);
        }
        IdentityHashMap<SpecNode, ResolvedType> known = role == Role.BODY ? bodies : values;
        ResolvedType typed = known.get(target);
        if (typed != null) {
            return typed;
        }
        ResolvedType unfinished = unions.ifOpen(target);
        if (unfinished != null) {
            return unfinished;
        }
        TypeId id = context.typeId(target);
        if (open.contains(target) && context.registry().isDeclared(id)) {
            return new ResolvedType(new TypeRef.Named(id), Nullability.isNullable(target));
        }
        if (open.size() == MAX_NESTING || !open.add(target)) {
            context.note(target, "this array or map contains itself; any value is accepted inside.");
            return ResolvedType.ANY;
        }
        try {
            NameHint hint = context.inlineNames().hint(target);
            boolean hasName = context.components().contains(target) || !context.isInRootFile(target);
            typed = hasName ? inPlace(target, hint, role) : titled(target, hint, role);
        } finally {
            open.remove(target);
        }
        TypeRef own = context.reading().options().types().ofSchema(id, typed.type());
        typed = own.equals(typed.type()) ? typed : new ResolvedType(own, typed.nullable());
        known.put(target, typed);
        return typed;
    }

    @Override
    public boolean isTarget(SpecNode schema) {
        return open.contains(schema);
    }

    private ResolvedType inPlace(SpecNode schema, NameHint hint, Role role) {
        if (schema.isReference()) {
            return reference(schema, hint, role);
        }
        rules.check(schema);
        if (schema.get("not") != null) {
            context.note(schema, "`not` is documented, but not checked.");
        }
        return structure(schema, hint, role).orNull(Nullability.isNullable(schema));
    }

    private ResolvedType structure(SpecNode schema, NameHint hint, Role role) {
        if (context.hierarchies().isRoot(schema)) {
            return hierarchies.read(schema, hint);
        }
        if (schema.get("allOf") != null) {
            return compositions.read(schema, hint, role);
        }
        if (!Entries.of(schema).isEmpty()) {
            if (Entries.areItems(schema)) {
                context.warn(
                        schema,
                        "`items` is a list of schemas without `type`; they are read as alternatives. "
                                + (context.isSwagger2()
                                        ? "Add `type: array` and write one schema, or use `anyOf` of OpenAPI 3."
                                        : "Write `anyOf`, or `type: array` and one schema."));
            }
            return Entries.haveProperties(schema) ? compositions.read(schema, hint, role) : union(schema, hint, role);
        }
        if (schema.get("$dynamicRef") != null || schema.get("$recursiveRef") != null) {
            context.note(schema, "dynamic references aren't followed; any value is accepted.");
            return ResolvedType.ANY;
        }
        return plain(schema, hint, role);
    }

    /** A union is a class, so the nesting of its variants starts again. */
    private ResolvedType union(SpecNode schema, NameHint hint, Role role) {
        int outer = nesting;
        nesting = 0;
        try {
            return unions.read(schema, hint, role);
        } finally {
            nesting = outer;
        }
    }

    @Override
    public ResolvedType plain(SpecNode schema, NameHint hint, Role role) {
        ResolvedType enumerated = enums.read(schema, hint, role);
        if (enumerated != null) {
            return enumerated;
        }
        Set<JsonKind> kinds = context.kinds().of(schema);
        if (kinds.isEmpty()) {
            return ResolvedType.ANY;
        }
        return kinds.size() == 1
                ? ofKind(kinds.iterator().next(), schema, hint, role)
                : unions.ofKinds(kinds, schema, hint, role);
    }

    @Override
    public ResolvedType ofKind(JsonKind kind, SpecNode schema, NameHint hint, Role role) {
        return switch (kind) {
            case OBJECT -> object(schema, hint);
            case ARRAY -> array(schema, hint, role);
            default -> scalar(kind, schema, role);
        };
    }

    private ResolvedType scalar(JsonKind kind, SpecNode schema, Role role) {
        TypeRef.Scalar usual = new TypeRef.Scalar(FormatTable.scalar(kind, schema, role));
        return new ResolvedType(
                context.reading().options().types().ofFormat(context.reading().key(), schema.string("format"), usual),
                false);
    }

    private ResolvedType object(SpecNode schema, NameHint hint) {
        return context.fields().map(schema, "properties").isEmpty()
                ? map(List.of(new AllOfPart(schema, hint, false, false)))
                : objects.declare(schema, List.of(new AllOfPart(schema, hint, false, false)));
    }

    @Override
    public ResolvedType map(List<AllOfPart> parts) {
        MergedObject.Member additional = context.allOf().merge(parts).additional();
        if (additional == null) {
            return new ResolvedType(new TypeRef.MapOf(TypeRef.any(), false), false);
        }
        ResolvedType value = inside(additional.schema(), additional.hint().then("value"), Role.VALUE);
        return new ResolvedType(new TypeRef.MapOf(value.type(), value.nullable()), false);
    }

    /** The type of what an array or map has in it. */
    private ResolvedType inside(SpecNode schema, NameHint hint, Role role) {
        if (nesting == context.reading().options().maxNesting()) {
            context.note(schema, "arrays and maps are nested too deeply; any value is accepted from here on.");
            return ResolvedType.ANY;
        }
        nesting++;
        try {
            return read(schema, hint, role);
        } finally {
            nesting--;
        }
    }

    private ResolvedType array(SpecNode schema, NameHint hint, Role role) {
        SpecNode items = itemSchema(schema);
        ResolvedType item = items == null ? ResolvedType.ANY : inside(items, hint.then("item"), role);
        return new ResolvedType(new TypeRef.ListOf(item.type(), item.nullable()), false);
    }

    /** The one schema of all items, or null where they may be anything or differ by position. */
    private @Nullable SpecNode itemSchema(SpecNode schema) {
        SpecNode items = schema.get("items");
        SpecNode positions = schema.get("prefixItems");
        if (positions != null && positions.size() > 0) {
            String first = SchemaText.key(positions.at(0));
            boolean same = positions.items().stream()
                            .allMatch(item -> SchemaText.key(item).equals(first))
                    && (items == null
                            || items.isBoolean()
                            || SchemaText.key(items).equals(first));
            return same ? positions.at(0) : null;
        }
        if (items == null || items.isBoolean()) {
            return null;
        }
        if (items.isArray()) {
            if (context.isSwagger2()) {
                context.note(schema, "`items` is a list of schemas; items of any kind are accepted.");
            }
            return null;
        }
        return items;
    }
}
