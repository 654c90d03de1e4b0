package dev.sdkpoet.model.read;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeRef;
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
final class SchemaReader {
    /** How many arrays and maps may be wrapped around each other through references. */
    private static final int MAX_NESTING = 100;

    private final Scope scope;
    private final SchemaTools tools;
    private final SchemaRules rules;
    private final EnumReader enums;
    private final ObjectReader objects;
    private final UnionReader unions;
    private final CompositionReader compositions;
    private final HierarchyReader hierarchies;
    private final IdentityHashMap<SpecNode, Typed> values = new IdentityHashMap<>();
    private final IdentityHashMap<SpecNode, Typed> bodies = new IdentityHashMap<>();
    private int nesting;
    private final Set<SpecNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaReader(SchemaTools tools) {
        this.scope = tools.scope();
        this.tools = tools;
        this.rules = new SchemaRules(scope, tools.fields(), tools.kinds());
        this.enums = new EnumReader(scope, tools.registry(), tools.kinds(), tools.docs());
        this.objects = new ObjectReader(this, tools);
        this.unions = new UnionReader(this, tools, enums);
        this.hierarchies = new HierarchyReader(this, tools, objects);
        this.compositions = new CompositionReader(this, tools, objects, unions);
    }

    /**
     * The type of a schema at its place.
     *
     * @param hint what the type is named after if it needs a name and neither a component nor a title gives it one
     */
    Typed read(SpecNode schema, NameHint hint, Role role) {
        if (!schema.isObject()) {
            return notAnObject(schema);
        }
        if (schema.isReference()) {
            return reference(schema, hint, role);
        }
        SpecNode canonical = tools.titles().canonical(schema, hint);
        if (canonical == null) {
            return inPlace(schema, hint, role);
        }
        return tools.components().contains(canonical)
                ? target(canonical, role)
                : inPlace(canonical, NameHint.of(requireNonNull(Titles.title(canonical))), role);
    }

    private Typed notAnObject(SpecNode schema) {
        if (!schema.isBoolean()) {
            scope.warn(schema, "this isn't a schema; any value is accepted. Make it an object.");
        } else if (schema.text().equals("false")) {
            scope.note(schema, "no value is valid here; any value is accepted.");
        }
        return Typed.ANY;
    }

    private Typed reference(SpecNode reference, NameHint hint, Role role) {
        SpecNode target = scope.follow(reference);
        if (target.isReference()) {
            return Typed.ANY;
        }
        boolean composed = scope.dialect() == Dialect.OPENAPI_3_1
                && Stream.of("properties", "allOf", "oneOf", "anyOf")
                        .anyMatch(keyword -> reference.get(keyword) != null);
        Typed typed = composed ? compositions.read(reference, hint, role) : target(target, role);
        return typed.orNull(KindReader.isNullable(reference));
    }

    /** The type of a schema that something refers to: the same for all that do. */
    Typed target(SpecNode target, Role role) {
        if (!target.isObject()) {
            return notAnObject(target);
        }
        IdentityHashMap<SpecNode, Typed> known = role == Role.BODY ? bodies : values;
        Typed typed = known.get(target);
        if (typed != null) {
            return typed;
        }
        Typed unfinished = unions.ifOpen(target);
        if (unfinished != null) {
            return unfinished;
        }
        if (open.size() == MAX_NESTING || !open.add(target)) {
            scope.note(target, "this array or map contains itself; any value is accepted inside.");
            return Typed.ANY;
        }
        try {
            typed = inPlace(target, tools.places().hint(target), role);
        } finally {
            open.remove(target);
        }
        known.put(target, typed);
        return typed;
    }

    /** Whether something refers to the schema that is being read, which so has a name of its own. */
    boolean isTarget(SpecNode schema) {
        return open.contains(schema);
    }

    private Typed inPlace(SpecNode schema, NameHint hint, Role role) {
        if (schema.isReference()) {
            return reference(schema, hint, role);
        }
        rules.check(schema);
        if (schema.get("not") != null) {
            scope.note(schema, "`not` is documented, but not checked.");
        }
        return structure(schema, hint, role).orNull(KindReader.isNullable(schema));
    }

    private Typed structure(SpecNode schema, NameHint hint, Role role) {
        if (tools.hierarchies().isRoot(schema)) {
            return hierarchies.read(schema, hint);
        }
        if (schema.get("allOf") != null) {
            return compositions.read(schema, hint, role);
        }
        if (!Entries.of(schema).isEmpty()) {
            return Entries.haveProperties(schema) ? compositions.read(schema, hint, role) : union(schema, hint, role);
        }
        if (schema.get("$dynamicRef") != null || schema.get("$recursiveRef") != null) {
            scope.note(schema, "dynamic references aren't followed; any value is accepted.");
            return Typed.ANY;
        }
        return plain(schema, hint, role);
    }

    /** A union is a class, so its variants nest anew. */
    private Typed union(SpecNode schema, NameHint hint, Role role) {
        int outer = nesting;
        nesting = 0;
        try {
            return unions.read(schema, hint, role);
        } finally {
            nesting = outer;
        }
    }

    /** The type of a schema, its {@code allOf}, {@code oneOf} and {@code anyOf} not looked at. */
    Typed plain(SpecNode schema, NameHint hint, Role role) {
        Typed enumerated = enums.read(schema, hint, role);
        if (enumerated != null) {
            return enumerated;
        }
        Set<JsonKind> kinds = tools.kinds().of(schema);
        if (kinds.isEmpty()) {
            return Typed.ANY;
        }
        return kinds.size() == 1
                ? ofKind(kinds.iterator().next(), schema, hint, role)
                : unions.ofKinds(kinds, schema, hint, role);
    }

    Typed ofKind(JsonKind kind, SpecNode schema, NameHint hint, Role role) {
        return switch (kind) {
            case OBJECT -> object(schema, hint);
            case ARRAY -> array(schema, hint, role);
            default -> Typed.of(FormatTable.scalar(kind, schema, role));
        };
    }

    private Typed object(SpecNode schema, NameHint hint) {
        return tools.fields().map(schema, "properties").isEmpty()
                ? map(List.of(new Leaf(schema, hint, false, false)))
                : objects.declare(schema, List.of(new Leaf(schema, hint, false, false)));
    }

    /** Objects without properties of their own. */
    Typed map(List<Leaf> leaves) {
        Shape.Member additional = tools.shapes().shape(leaves).additional();
        if (additional == null) {
            return new Typed(new TypeRef.MapOf(TypeRef.any(), false), false);
        }
        Typed value = inside(additional.schema(), additional.hint().then("value"), Role.VALUE);
        return new Typed(new TypeRef.MapOf(value.type(), value.nullable()), false);
    }

    /** The type of what an array or map has in it. */
    private Typed inside(SpecNode schema, NameHint hint, Role role) {
        if (nesting == scope.options().maxNesting()) {
            scope.note(schema, "arrays and maps are nested too deeply; any value is accepted from here on.");
            return Typed.ANY;
        }
        nesting++;
        try {
            return read(schema, hint, role);
        } finally {
            nesting--;
        }
    }

    private Typed array(SpecNode schema, NameHint hint, Role role) {
        SpecNode items = itemSchema(schema);
        Typed item = items == null ? Typed.ANY : inside(items, hint.then("item"), role);
        return new Typed(new TypeRef.ListOf(item.type(), item.nullable()), false);
    }

    /** The one schema of all items, or null where they may be anything or differ by position. */
    private @Nullable SpecNode itemSchema(SpecNode schema) {
        SpecNode items = schema.get("items");
        SpecNode positions = schema.get("prefixItems");
        if (positions != null && positions.size() > 0) {
            boolean same = positions.items().stream().allMatch(positions.at(0)::equals)
                    && (items == null || items.isBoolean() || items.equals(positions.at(0)));
            return same ? positions.at(0) : null;
        }
        if (items == null || items.isBoolean()) {
            return null;
        }
        if (items.isArray()) {
            scope.note(schema, "`items` is a list of schemas; items of any kind are accepted.");
            return null;
        }
        return items;
    }

    ObjectReader objects() {
        return objects;
    }

    static boolean isFreeForm(Typed typed) {
        return typed.isAny()
                || typed.type() instanceof TypeRef.MapOf map && map.value().equals(TypeRef.any())
                || typed.type() instanceof TypeRef.ListOf list && list.item().equals(TypeRef.any());
    }
}
