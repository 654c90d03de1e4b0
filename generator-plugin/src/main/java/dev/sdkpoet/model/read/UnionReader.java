package dev.sdkpoet.model.read;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code oneOf}, {@code anyOf} and lists of types. What turns out to be no choice at all becomes the type it is. */
final class UnionReader {
    private final SchemaReader schemas;
    private final SchemaTools tools;
    private final EnumReader enums;
    private final VariantNames names;
    private final MappingReader mappings;
    private final ScalarUnions scalars;

    /** The unions being read; true for those that something in them refers to, which must stay unions. */
    private final Map<TypeId, Boolean> open = new LinkedHashMap<>();

    UnionReader(SchemaReader schemas, SchemaTools tools, EnumReader enums) {
        this.schemas = schemas;
        this.tools = tools;
        this.enums = enums;
        this.names = new VariantNames(tools);
        this.mappings = new MappingReader(schemas, tools);
        this.scalars = new ScalarUnions(schemas, tools);
    }

    VariantNames names() {
        return names;
    }

    MappingReader mappings() {
        return mappings;
    }

    /** What an unfinished union is to its own parts; null when the schema isn't one. */
    @Nullable
    Typed ifOpen(SpecNode schema) {
        TypeId id = open.isEmpty() ? null : tools.scope().typeId(schema);
        if (id == null || !open.containsKey(id)) {
            return null;
        }
        open.put(id, true);
        return new Typed(new TypeRef.Named(id), KindReader.isNullable(schema));
    }

    Typed read(SpecNode schema, NameHint hint, Role role) {
        List<SpecNode> entries = Entries.of(schema);
        if (Entries.areAboutRequired(entries)) {
            tools.scope().note(schema, "the alternatives only differ in what they require; they are ignored.");
            return schemas.plain(schema, hint, role);
        }
        return read(schema, schema, hint, role);
    }

    /**
     * @param owner the schema that the union's type belongs to
     * @param source the schema with the alternatives and the discriminator
     */
    Typed read(SpecNode owner, SpecNode source, NameHint hint, Role role) {
        TypeId id = tools.scope().typeId(owner);
        if (tools.registry().isDeclared(id)) {
            return new Typed(new TypeRef.Named(id), Entries.haveNull(Entries.of(source)));
        }
        Typed enumeration = enumeration(owner, source, hint, role);
        if (enumeration != null) {
            return enumeration.orNull(Entries.of(source).stream()
                    .map(tools.scope()::follow)
                    .anyMatch(entry -> KindReader.isNullable(entry) || KindReader.isNullOnly(entry)));
        }
        if (open.putIfAbsent(id, false) != null) {
            return new Typed(new TypeRef.Named(id), false);
        }
        try {
            return finish(owner, source, hint, alternatives(source, hint, role));
        } finally {
            open.remove(id);
        }
    }

    /** Alternatives that are all strings to choose from, perhaps beside any string, are one open enum; null for others. */
    private @Nullable Typed enumeration(SpecNode owner, SpecNode source, NameHint hint, Role role) {
        List<SpecNode> choices = Entries.of(source).stream()
                .filter(entry -> !enums.isAnyString(entry) && !KindReader.isNullOnly(entry))
                .toList();
        List<TypeDef.EnumValue> values =
                source.get("discriminator") == null ? enums.ofAlternatives(choices) : List.of();
        if (values.size() < 2) {
            return null;
        }
        return choices.size() == 1 && choices.get(0).isReference()
                ? schemas.read(choices.get(0), hint, role)
                : enums.define(owner, hint, ScalarType.STRING, values);
    }

    private Alternatives alternatives(SpecNode source, NameHint hint, Role role) {
        Alternatives alternatives = new Alternatives(tools.registry());
        collect(source, hint, role, alternatives);
        return alternatives;
    }

    private void collect(SpecNode source, NameHint hint, Role role, Alternatives alternatives) {
        List<SpecNode> entries = Entries.of(source);
        String discriminator = source.get("discriminator") == null
                ? null
                : tools.discriminators().property(source);
        for (int i = 0; i < entries.size(); i++) {
            SpecNode entry = entries.get(i);
            if (Entries.isNull(entry, entries)) {
                alternatives.addNull();
            } else if (Entries.areAll(entry)) {
                collect(entry, hint, role, alternatives);
            } else {
                String name = names.name(entries, i, discriminator);
                Typed typed = schemas.read(entry, variantHint(entry, hint, name), role);
                Typed chosen = discriminator == null ? typed : asObject(typed, entry, hint.then(name));
                SpecNode schema = tools.scope().follow(entry);
                alternatives.add(
                        chosen,
                        new Choice(
                                schema, chosen.type(), name, tools.components().contains(schema)),
                        entry.location());
            }
        }
    }

    /** Arrays name their items themselves; a title stands alone. */
    private NameHint variantHint(SpecNode entry, NameHint hint, String name) {
        boolean titled = entry.isObject() && tools.titles().canonical(entry, hint) != null;
        return titled || tools.kinds().of(entry).equals(Set.of(JsonKind.ARRAY)) ? hint : hint.then(name);
    }

    /** A discriminator can only choose objects: an object without properties needs a class here. */
    private Typed asObject(Typed typed, SpecNode entry, NameHint hint) {
        if (!(typed.type() instanceof TypeRef.MapOf)) {
            return typed;
        }
        return schemas.objects()
                .declare(tools.scope().follow(entry), tools.scope().typeId(entry), hint, List.of());
    }

    private Typed finish(SpecNode owner, SpecNode source, NameHint hint, Alternatives alternatives) {
        TypeId id = tools.scope().typeId(owner);
        boolean needed = Boolean.TRUE.equals(open.get(id));
        TypeRef self = new TypeRef.Named(id);
        List<Variant> variants = alternatives.distinct().stream()
                .filter(variant -> !variant.type().equals(self))
                .toList();
        Typed merged = needed ? null : merged(variants, alternatives);
        if (merged != null) {
            return merged.orNull(alternatives.isNullable());
        }
        Typed shared = needed ? null : scalars.shared(owner, hint, variants);
        if (shared != null) {
            return shared.orNull(alternatives.isNullable());
        }
        List<Variant> atLeastOne =
                variants.isEmpty() ? List.of(new Variant(TypeRef.any(), "any", source.location())) : variants;
        define(owner, hint, atLeastOne, mappings.read(source, alternatives.choices()));
        return new Typed(self, alternatives.isNullable());
    }

    /** The type when there is no choice; else null. */
    private static @Nullable Typed merged(List<Variant> variants, Alternatives alternatives) {
        if (variants.isEmpty() || alternatives.hasAny()) {
            return Typed.ANY;
        }
        return variants.size() == 1 ? new Typed(variants.get(0).type(), false) : null;
    }

    private void define(
            SpecNode owner, NameHint hint, List<Variant> variants, TypeDef.@Nullable Discriminator discriminator) {
        tools.registry()
                .define(
                        new TypeDef.UnionDef(
                                tools.scope().typeId(owner),
                                hint,
                                owner.location(),
                                tools.docs().ofType(owner, hint),
                                KindReader.isTrue(owner.get("deprecated")),
                                variants,
                                discriminator,
                                List.of(),
                                null),
                        TypeRegistry.Kind.UNION);
    }

    /** A schema with several types: one variant for each. */
    Typed ofKinds(Set<JsonKind> kinds, SpecNode schema, NameHint hint, Role role) {
        Alternatives alternatives = new Alternatives(tools.registry());
        for (JsonKind kind : kinds) {
            Typed typed = kind == JsonKind.OBJECT ? object(schema, hint) : schemas.ofKind(kind, schema, hint, role);
            if (SchemaReader.isFreeForm(typed)) {
                return Typed.ANY;
            }
            String name = kind.name().toLowerCase(Locale.ROOT);
            alternatives.add(typed, new Choice(schema, typed.type(), name, false), schema.location());
        }
        List<Variant> variants = alternatives.distinct();
        if (variants.size() == 1) {
            return new Typed(variants.get(0).type(), false);
        }
        Typed shared = scalars.shared(schema, hint, variants);
        if (shared != null) {
            return shared;
        }
        define(schema, hint, variants, null);
        return new Typed(new TypeRef.Named(tools.scope().typeId(schema)), false);
    }

    private Typed object(SpecNode schema, NameHint hint) {
        List<Leaf> leaves = new ArrayList<>(List.of(new Leaf(schema, hint, false, false)));
        if (!Entries.haveProperties(schema)) {
            return schemas.map(leaves);
        }
        TypeId id = tools.scope().typeId(schema);
        TypeId object = new TypeId(id.document(), id.pointer() + "#object");
        return schemas.objects().declare(schema, object, hint.then("object"), leaves);
    }
}
