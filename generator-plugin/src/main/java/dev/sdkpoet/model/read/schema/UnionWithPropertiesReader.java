package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties that stand beside alternatives: a union of objects, each of which has the properties of one alternative
 * and the shared ones.
 */
final class UnionWithPropertiesReader {
    private final SchemaTypes schemas;
    private final SchemaContext context;
    private final ObjectReader objects;
    private final UnionReader unions;

    /** What turned out to have no alternatives, though it was declared as a union. */
    private final Map<TypeId, ResolvedType> plain = new HashMap<>();

    UnionWithPropertiesReader(SchemaTypes schemas, SchemaContext context, ObjectReader objects, UnionReader unions) {
        this.schemas = schemas;
        this.context = context;
        this.objects = objects;
        this.unions = unions;
    }

    /**
     * @param parts the parts of the whole, the last of them its own
     * @param choice the part with the alternatives
     */
    ResolvedType read(SpecNode whole, NameHint hint, List<AllOfPart> parts, AllOfPart choice) {
        TypeId id = context.typeId(whole);
        context.registry().declare(id, TypeRegistry.Kind.UNION);
        List<SpecNode> entries = Entries.of(choice.schema());
        List<Choice> choices = new ArrayList<>();
        List<Variant> variants = new ArrayList<>();
        boolean nullable = false;
        for (int i = 0; i < entries.size(); i++) {
            SpecNode entry = entries.get(i);
            if (Entries.isNull(entry, entries)) {
                nullable = true;
                continue;
            }
            String name = unions.names().name(entries, i, discriminator(choice));
            ResolvedType typed = variant(whole, parts, entry, hint.then(name), i);
            if (typed != null
                    && variants.stream().noneMatch(known -> known.type().equals(typed.type()))) {
                variants.add(new Variant(typed.type(), name, entry.location()));
                SpecNode schema = context.follow(entry);
                choices.add(new Choice(
                        schema, typed.type(), name, context.components().contains(schema)));
            }
        }
        if (variants.isEmpty()) {
            ResolvedType only = objects.declare(whole, new TypeId(id.document(), id.pointer() + "#only"), hint, parts);
            plain.put(id, only);
            return only;
        }
        SpecNode source = whole.get("discriminator") != null ? whole : choice.schema();
        context.registry()
                .define(
                        new TypeDef.UnionDef(
                                id,
                                hint,
                                whole.location(),
                                context.docs().ofType(whole, hint),
                                Fields.isTrue(whole.get("deprecated")),
                                variants,
                                unions.mappings().read(source, choices),
                                List.of(),
                                null),
                        TypeRegistry.Kind.UNION);
        return new ResolvedType(new TypeRef.Named(id), nullable);
    }

    /** The object that a schema without usable alternatives became; null for others. */
    @Nullable
    ResolvedType plain(TypeId id) {
        return plain.get(id);
    }

    private @Nullable String discriminator(AllOfPart choice) {
        return choice.schema().get("discriminator") == null
                ? null
                : context.discriminators().property(choice.schema());
    }

    /** An alternative with the shared properties; the alternative itself when it has them already. */
    private @Nullable ResolvedType variant(
            SpecNode whole, List<AllOfPart> shared, SpecNode entry, NameHint hint, int index) {
        if (!entry.isObject()) {
            return null;
        }
        List<AllOfPart> own = flat(context.allOf().parts(entry, hint));
        MergedObject merged = context.allOf().merge(own);
        if (entry.isReference() && merged.includes(context.allOf().merge(shared))) {
            ResolvedType typed = schemas.read(entry, hint, Role.VALUE);
            if (typed.type() instanceof TypeRef.Named named
                    && context.registry().kind(named.id()) != TypeRegistry.Kind.ENUM) {
                return typed;
            }
        }
        if (merged.members().isEmpty() && !isObject(own)) {
            context.note(entry, "this alternative isn't an object, but the properties beside it are; it is ignored.");
            return null;
        }
        List<AllOfPart> both = new ArrayList<>(shared);
        both.addAll(own);
        TypeId id = context.typeId(whole);
        TypeId variant = new TypeId(id.document(), id.pointer() + "#option/" + index);
        return objects.declare(context.follow(entry), variant, hint, both);
    }

    private boolean isObject(List<AllOfPart> parts) {
        return parts.stream()
                .allMatch(part -> context.kinds().of(part.schema()).isEmpty()
                        || context.kinds().of(part.schema()).contains(JsonKind.OBJECT));
    }

    /** The parts and, joined to them, all alternatives they have: nesting ends here. */
    private List<AllOfPart> flat(List<AllOfPart> parts) {
        List<AllOfPart> choices = parts.stream()
                .filter(part -> !Entries.of(part.schema()).isEmpty()
                        && part.schema().get("discriminator") == null
                        && !Entries.areAboutRequired(Entries.of(part.schema())))
                .toList();
        return choices.isEmpty() ? parts : joined(parts, choices);
    }

    /** The parts with all properties of all alternatives, none of which must be there. */
    List<AllOfPart> joined(List<AllOfPart> parts, List<AllOfPart> choices) {
        List<AllOfPart> all = new ArrayList<>();
        for (AllOfPart choice : choices) {
            for (SpecNode entry : Entries.of(choice.schema())) {
                if (entry.isObject()) {
                    context.allOf().parts(entry, choice.hint()).forEach(part -> all.add(part.asOptional()));
                }
            }
        }
        all.addAll(parts);
        return all;
    }
}
