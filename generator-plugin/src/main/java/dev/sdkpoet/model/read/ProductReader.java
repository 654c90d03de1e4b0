package dev.sdkpoet.model.read;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties that stand beside alternatives: a union of objects, each of which has the properties of one alternative
 * and the shared ones.
 */
final class ProductReader {
    private final SchemaReader schemas;
    private final SchemaTools tools;
    private final ObjectReader objects;
    private final UnionReader unions;

    ProductReader(SchemaReader schemas, SchemaTools tools, ObjectReader objects, UnionReader unions) {
        this.schemas = schemas;
        this.tools = tools;
        this.objects = objects;
        this.unions = unions;
    }

    /**
     * @param leaves the parts of the whole, the last of them its own
     * @param choice the part with the alternatives
     */
    Typed read(SpecNode whole, NameHint hint, List<Leaf> leaves, Leaf choice) {
        TypeId id = tools.scope().typeId(whole);
        tools.registry().declare(id, TypeRegistry.Kind.UNION);
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
            Typed typed = variant(whole, leaves, entry, hint.then(name), i);
            if (typed != null
                    && variants.stream().noneMatch(known -> known.type().equals(typed.type()))) {
                variants.add(new Variant(typed.type(), name, entry.location()));
                SpecNode schema = tools.scope().follow(entry);
                choices.add(new Choice(
                        schema, typed.type(), name, tools.components().contains(schema)));
            }
        }
        if (variants.isEmpty()) {
            return objects.declare(whole, new TypeId(id.document(), id.pointer() + "#only"), hint, leaves);
        }
        SpecNode source = whole.get("discriminator") != null ? whole : choice.schema();
        tools.registry()
                .define(
                        new TypeDef.UnionDef(
                                id,
                                hint,
                                whole.location(),
                                tools.docs().ofType(whole, hint),
                                KindReader.isTrue(whole.get("deprecated")),
                                variants,
                                unions.mappings().read(source, choices),
                                List.of(),
                                null),
                        TypeRegistry.Kind.UNION);
        return new Typed(new TypeRef.Named(id), nullable);
    }

    private @Nullable String discriminator(Leaf choice) {
        return choice.schema().get("discriminator") == null
                ? null
                : tools.discriminators().property(choice.schema());
    }

    /** An alternative with the shared properties; the alternative itself when it has them already. */
    private @Nullable Typed variant(SpecNode whole, List<Leaf> shared, SpecNode entry, NameHint hint, int index) {
        if (!entry.isObject()) {
            return null;
        }
        List<Leaf> own = flat(tools.shapes().leaves(entry, hint));
        Shape shape = tools.shapes().shape(own);
        if (entry.isReference() && shape.includes(tools.shapes().shape(shared))) {
            Typed typed = schemas.read(entry, hint, Role.VALUE);
            if (typed.type() instanceof TypeRef.Named named
                    && tools.registry().kind(named.id()) != TypeRegistry.Kind.ENUM) {
                return typed;
            }
        }
        if (shape.members().isEmpty() && !isObject(own)) {
            tools.scope()
                    .note(entry, "this alternative isn't an object, but the properties beside it are; it is ignored.");
            return null;
        }
        List<Leaf> both = new ArrayList<>(shared);
        both.addAll(own);
        TypeId id = tools.scope().typeId(whole);
        TypeId variant = new TypeId(id.document(), id.pointer() + "#option/" + index);
        return objects.declare(tools.scope().follow(entry), variant, hint, both);
    }

    private boolean isObject(List<Leaf> leaves) {
        return leaves.stream()
                .allMatch(leaf -> tools.kinds().of(leaf.schema()).isEmpty()
                        || tools.kinds().of(leaf.schema()).contains(JsonKind.OBJECT));
    }

    /** The parts and, joined to them, all alternatives they have: nesting ends here. */
    private List<Leaf> flat(List<Leaf> leaves) {
        List<Leaf> choices = leaves.stream()
                .filter(leaf -> !Entries.of(leaf.schema()).isEmpty()
                        && leaf.schema().get("discriminator") == null
                        && !Entries.areAboutRequired(Entries.of(leaf.schema())))
                .toList();
        return choices.isEmpty() ? leaves : joined(leaves, choices);
    }

    /** The parts with all properties of all alternatives, none of which must be there. */
    List<Leaf> joined(List<Leaf> leaves, List<Leaf> choices) {
        List<Leaf> all = new ArrayList<>();
        for (Leaf choice : choices) {
            for (SpecNode entry : Entries.of(choice.schema())) {
                if (entry.isObject()) {
                    tools.shapes().leaves(entry, choice.hint()).forEach(leaf -> all.add(leaf.asOptional()));
                }
            }
        }
        all.addAll(leaves);
        return all;
    }
}
