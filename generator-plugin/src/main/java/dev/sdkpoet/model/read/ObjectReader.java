package dev.sdkpoet.model.read;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** Declares objects at once and reads their properties later. */
final class ObjectReader {
    private final SchemaReader schemas;
    private final SchemaTools tools;
    private final PropertyReader properties;

    ObjectReader(SchemaReader schemas, SchemaTools tools) {
        this.schemas = schemas;
        this.tools = tools;
        this.properties = new PropertyReader(schemas, tools);
    }

    /** The object that a schema with these parts is; the last of them is the schema itself. */
    Typed declare(SpecNode schema, List<Leaf> leaves) {
        if (isTooLarge(leaves)) {
            tools.scope()
                    .warn(
                            schema,
                            "an object of more than " + tools.scope().options().maxProperties()
                                    + " properties doesn't fit into a class; it is read as a map. Split it.");
            return schemas.map(leaves);
        }
        return declare(
                schema,
                tools.scope().typeId(schema),
                leaves.get(leaves.size() - 1).hint(),
                leaves);
    }

    private boolean isTooLarge(List<Leaf> leaves) {
        int limit = tools.scope().options().maxProperties();
        int written = leaves.stream()
                .mapToInt(leaf -> {
                    SpecNode properties = leaf.schema().get("properties");
                    return properties == null ? 0 : properties.size();
                })
                .sum();
        return written > limit && tools.shapes().shape(leaves).members().size() > limit;
    }

    Typed declare(SpecNode schema, TypeId id, NameHint hint, List<Leaf> leaves) {
        if (!tools.registry().isDeclared(id)) {
            tools.registry().declare(id, TypeRegistry.Kind.OBJECT);
            tools.registry()
                    .later(() -> tools.registry().define(define(schema, id, hint, leaves), TypeRegistry.Kind.OBJECT));
        }
        return new Typed(new TypeRef.Named(id), false);
    }

    private TypeDef.ObjectDef define(SpecNode schema, TypeId id, NameHint hint, List<Leaf> leaves) {
        Shape shape = tools.shapes().shape(leaves);
        Typed additional = Typed.ANY;
        if (shape.additional() != null) {
            NameHint valueHint = shape.additional().hint().then("value");
            additional = schemas.read(shape.additional().schema(), valueHint, Role.VALUE);
        }
        return new TypeDef.ObjectDef(
                id,
                hint,
                schema.location(),
                tools.docs().ofType(schema, hint),
                KindReader.isTrue(schema.get("deprecated")),
                properties(schema, shape),
                additional.type(),
                additional.nullable(),
                references(leaves),
                List.of());
    }

    /** What is merged in by reference, at any depth; which of that are objects is known when all types are. */
    private List<TypeId> references(List<Leaf> leaves) {
        return leaves.stream()
                .filter(leaf -> leaf.inherited() && !leaf.optional())
                .map(leaf -> tools.scope().typeId(leaf.schema()))
                .toList();
    }

    private List<TypeDef.Property> properties(SpecNode schema, Shape shape) {
        List<TypeDef.Property> read = new ArrayList<>(shape.members().size());
        shape.members()
                .forEach((name, member) ->
                        read.add(properties.read(name, member, shape.required().contains(name))));
        for (String name : shape.required()) {
            if (!shape.members().containsKey(name)) {
                tools.scope().note(schema, "`required` lists `" + name + "`, but there is no such property.");
            }
        }
        return read;
    }
}
