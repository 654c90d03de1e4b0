package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Nullability;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code oneOf}, {@code anyOf} and lists of types. What turns out to be no choice at all becomes the type it is. */
final class UnionReader {
    private final SchemaTypes schemas;
    private final SchemaContext context;
    private final EnumReader enums;
    private final EnumAlternatives enumAlternatives;
    private final ObjectReader objects;
    private final VariantNames names;
    private final MappingReader mappings;
    private final ScalarUnions scalars;

    /** The unions being read; true for those that something in them refers to, which must stay unions. */
    private final Map<TypeId, Boolean> open = new LinkedHashMap<>();

    UnionReader(SchemaTypes schemas, SchemaContext context, EnumReader enums, ObjectReader objects) {
        this.schemas = schemas;
        this.context = context;
        this.enums = enums;
        this.enumAlternatives = new EnumAlternatives(context.reading(), enums);
        this.objects = objects;
        this.names = new VariantNames(context);
        this.mappings = new MappingReader(schemas, context);
        this.scalars = new ScalarUnions(schemas, context);
    }

    VariantNames names() {
        return names;
    }

    MappingReader mappings() {
        return mappings;
    }

    /** What an unfinished union is to its own parts; null when the schema isn't one. */
    @Nullable
    ResolvedType ifOpen(SpecNode schema) {
        TypeId id = open.isEmpty() ? null : context.typeId(schema);
        if (id == null || !open.containsKey(id)) {
            return null;
        }
        open.put(id, true);
        return new ResolvedType(new TypeRef.Named(id), Nullability.isNullable(schema));
    }

    ResolvedType read(SpecNode schema, NameHint hint, Role role) {
        List<SpecNode> entries = Entries.of(schema);
        if (Entries.areAboutRequired(entries)) {
            context.note(schema, "the alternatives only differ in what they require; they are ignored.");
            return schemas.plain(schema, hint, role);
        }
        return read(schema, schema, hint, role);
    }

    /**
     * @param owner the schema that the union's type belongs to
     * @param source the schema with the alternatives and the discriminator
     */
    ResolvedType read(SpecNode owner, SpecNode source, NameHint hint, Role role) {
        TypeId id = context.typeId(owner);
        if (context.registry().isDeclared(id)) {
            return new ResolvedType(new TypeRef.Named(id), Entries.haveNull(Entries.of(source)));
        }
        ResolvedType enumeration = enumeration(owner, source, hint, role);
        if (enumeration != null) {
            return enumeration.orNull(Entries.of(source).stream()
                    .map(context::follow)
                    .anyMatch(entry -> Nullability.isNullable(entry) || Nullability.isNullOnly(entry)));
        }
        if (open.putIfAbsent(id, false) != null) {
            return new ResolvedType(new TypeRef.Named(id), false);
        }
        try {
            return finish(owner, source, hint, alternatives(source, hint, role));
        } finally {
            open.remove(id);
        }
    }

    /** Alternatives that are all strings to choose from, perhaps beside any string, are one open enum; null for others. */
    private @Nullable ResolvedType enumeration(SpecNode owner, SpecNode source, NameHint hint, Role role) {
        List<SpecNode> entries = Entries.of(source);
        EnumAlternatives.Found found = source.get("discriminator") == null ? enumAlternatives.of(entries) : null;
        if (found == null) {
            return null;
        }
        List<SpecNode> choices = entries.stream()
                .filter(entry -> !enums.isAnyString(entry) && !Nullability.isNullOnly(entry))
                .toList();
        ResolvedType only =
                choices.size() == 1 && choices.get(0).isReference() ? schemas.read(choices.get(0), hint, role) : null;
        return only != null && only.type() instanceof TypeRef.Named
                ? only
                : enums.define(owner, hint, found.base(), found.values());
    }

    private Alternatives alternatives(SpecNode source, NameHint hint, Role role) {
        Alternatives alternatives = new Alternatives(context.registry());
        collect(source, hint, role, alternatives);
        return alternatives;
    }

    private void collect(SpecNode source, NameHint hint, Role role, Alternatives alternatives) {
        List<SpecNode> entries = Entries.of(source);
        String discriminator = source.get("discriminator") == null
                ? null
                : context.discriminators().property(source);
        for (int i = 0; i < entries.size(); i++) {
            SpecNode entry = entries.get(i);
            if (Entries.isNull(entry, entries)) {
                alternatives.addNull();
            } else if (Entries.areAll(entry)) {
                collect(entry, hint, role, alternatives);
            } else {
                String name = names.name(entries, i, discriminator);
                ResolvedType typed = schemas.read(entry, variantHint(entry, hint, name), role);
                ResolvedType chosen = discriminator == null ? typed : asObject(typed, entry, hint.then(name));
                SpecNode schema = context.follow(entry);
                alternatives.add(
                        chosen,
                        new Choice(
                                schema,
                                chosen.type(),
                                name,
                                context.components().contains(schema)),
                        entry.location());
            }
        }
    }

    /** Arrays name their items themselves; a title stands alone. */
    private NameHint variantHint(SpecNode entry, NameHint hint, String name) {
        boolean titled = entry.isObject() && context.titles().canonical(entry, hint) != null;
        return titled || context.kinds().of(entry).equals(Set.of(JsonKind.ARRAY)) ? hint : hint.then(name);
    }

    /** A discriminator can only choose objects: an object without properties needs a class here. */
    private ResolvedType asObject(ResolvedType typed, SpecNode entry, NameHint hint) {
        if (!(typed.type() instanceof TypeRef.MapOf)) {
            return typed;
        }
        SpecNode map = context.follow(entry);
        return objects.declare(map, context.typeId(entry), hint, context.allOf().parts(map, hint));
    }

    private ResolvedType finish(SpecNode owner, SpecNode source, NameHint hint, Alternatives alternatives) {
        TypeId id = context.typeId(owner);
        boolean needed = Boolean.TRUE.equals(open.get(id));
        TypeRef self = new TypeRef.Named(id);
        List<Variant> variants = alternatives.distinct().stream()
                .filter(variant -> !variant.type().equals(self))
                .toList();
        ResolvedType merged = needed ? null : merged(variants, alternatives);
        if (merged != null) {
            return merged.orNull(alternatives.isNullable());
        }
        ResolvedType shared = needed ? null : scalars.shared(owner, hint, variants);
        if (shared != null) {
            return shared.orNull(alternatives.isNullable());
        }
        List<Variant> atLeastOne =
                variants.isEmpty() ? List.of(new Variant(TypeRef.any(), "any", source.location())) : variants;
        define(owner, hint, atLeastOne, mappings.read(source, alternatives.choices()));
        return new ResolvedType(self, alternatives.isNullable());
    }

    /** The type when there is no choice; else null. */
    private static @Nullable ResolvedType merged(List<Variant> variants, Alternatives alternatives) {
        if (variants.isEmpty() || alternatives.hasAny()) {
            return ResolvedType.ANY;
        }
        return variants.size() == 1 ? new ResolvedType(variants.get(0).type(), false) : null;
    }

    private void define(
            SpecNode owner, NameHint hint, List<Variant> variants, TypeDef.@Nullable Discriminator discriminator) {
        context.registry()
                .define(
                        new TypeDef.UnionDef(
                                context.typeId(owner),
                                hint,
                                owner.location(),
                                context.docs().ofType(owner, hint),
                                Fields.isTrue(owner.get("deprecated")),
                                variants,
                                discriminator,
                                List.of(),
                                null),
                        TypeRegistry.Kind.UNION);
    }

    /** A schema with several types: one variant for each. */
    ResolvedType ofKinds(Set<JsonKind> kinds, SpecNode schema, NameHint hint, Role role) {
        Alternatives alternatives = new Alternatives(context.registry());
        Map<JsonKind, ResolvedType> types = new EnumMap<>(JsonKind.class);
        kinds.forEach(kind -> types.put(
                kind, kind == JsonKind.OBJECT ? object(schema, hint) : schemas.ofKind(kind, schema, hint, role)));
        boolean saysWhatIsIn = types.values().stream().anyMatch(UnionReader::saysWhatIsIn);
        if (!saysWhatIsIn && types.values().stream().anyMatch(ResolvedType::isFreeForm)) {
            return ResolvedType.ANY;
        }
        types.forEach((kind, typed) -> {
            String name = kind.name().toLowerCase(Locale.ROOT);
            alternatives.add(typed, new Choice(schema, typed.type(), name, false), schema.location());
        });
        List<Variant> variants = alternatives.distinct();
        if (variants.size() == 1) {
            return new ResolvedType(variants.get(0).type(), false);
        }
        ResolvedType shared = scalars.shared(schema, hint, variants);
        if (shared != null) {
            return shared;
        }
        define(schema, hint, variants, null);
        return new ResolvedType(new TypeRef.Named(context.typeId(schema)), false);
    }

    /** Whether a type is an object or array whose members or items have a type. */
    private static boolean saysWhatIsIn(ResolvedType typed) {
        return !typed.isFreeForm() && !(typed.type() instanceof TypeRef.Scalar);
    }

    private ResolvedType object(SpecNode schema, NameHint hint) {
        List<AllOfPart> parts = new ArrayList<>(List.of(new AllOfPart(schema, hint, false, false)));
        if (!Entries.haveProperties(schema)) {
            return schemas.map(parts);
        }
        TypeId id = context.typeId(schema);
        TypeId object = new TypeId(id.document(), id.pointer() + "#object");
        return objects.declare(schema, object, hint.then("object"), parts);
    }
}
