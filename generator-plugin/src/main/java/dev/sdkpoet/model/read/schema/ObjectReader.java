package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declares objects at once and reads their properties later. */
final class ObjectReader {
    private final SchemaTypes schemas;
    private final SchemaContext context;
    private final PropertyReader properties;

    ObjectReader(SchemaTypes schemas, SchemaContext context) {
        this.schemas = schemas;
        this.context = context;
        this.properties = new PropertyReader(schemas, context);
    }

    /** The object that a schema with these parts is; the last of them is the schema itself. */
    ResolvedType declare(SpecNode schema, List<AllOfPart> parts) {
        if (isTooLarge(parts)) {
            context.warn(
                    schema,
                    "an object of more than " + context.reading().options().maxProperties()
                            + " properties doesn't fit into a class; it is read as a map. Split it.");
            return schemas.map(parts);
        }
        return declare(
                schema, context.typeId(schema), parts.get(parts.size() - 1).hint(), parts);
    }

    private boolean isTooLarge(List<AllOfPart> parts) {
        int limit = context.reading().options().maxProperties();
        int written = parts.stream()
                .mapToInt(part -> {
                    SpecNode properties = part.schema().get("properties");
                    return properties == null ? 0 : properties.size();
                })
                .sum();
        return written > limit && context.allOf().merge(parts).members().size() > limit;
    }

    ResolvedType declare(SpecNode schema, TypeId id, NameHint hint, List<AllOfPart> parts) {
        if (!context.registry().isDeclared(id)) {
            context.registry().declare(id, TypeRegistry.Kind.OBJECT);
            context.registry()
                    .later(() -> context.registry().define(define(schema, id, hint, parts), TypeRegistry.Kind.OBJECT));
        }
        return new ResolvedType(new TypeRef.Named(id), false);
    }

    private TypeDef.ObjectDef define(SpecNode schema, TypeId id, NameHint hint, List<AllOfPart> parts) {
        MergedObject merged = context.allOf().merge(parts);
        ResolvedType additional = ResolvedType.ANY;
        if (merged.additional() != null) {
            NameHint valueHint = merged.additional().hint().then("value");
            additional = schemas.read(merged.additional().schema(), valueHint, Role.VALUE);
        }
        return new TypeDef.ObjectDef(
                id,
                hint,
                schema.location(),
                context.docs().ofType(schema, hint),
                Fields.isTrue(schema.get("deprecated")),
                properties(schema, parts, merged, additional),
                additional.type(),
                additional.nullable(),
                references(parts),
                List.of());
    }

    /** What is merged in by reference, at any depth; which of that are objects is known when all types are. */
    private List<TypeId> references(List<AllOfPart> parts) {
        return parts.stream()
                .filter(part -> part.inherited() && !part.optional())
                .map(part -> context.typeId(part.schema()))
                .toList();
    }

    private List<TypeDef.Property> properties(
            SpecNode schema, List<AllOfPart> parts, MergedObject merged, ResolvedType additional) {
        List<TypeDef.Property> read = new ArrayList<>(merged.members().size());
        merged.members()
                .forEach((name, member) ->
                        read.add(properties.read(name, member, merged.required().contains(name))));
        for (String name : merged.required()) {
            if (!merged.members().containsKey(name) && !isMisspelt(name, schema, merged)) {
                addUndeclared(
                        name,
                        schema,
                        isDiscriminator(name, parts) ? ResolvedType.of(ScalarType.STRING) : additional,
                        read);
            }
        }
        return read;
    }

    private boolean isMisspelt(String name, SpecNode schema, MergedObject merged) {
        Optional<String> meant =
                Nearest.misspelt(name, merged.members().keySet()).filter(known -> !merged.isRequired(known));
        meant.ifPresent(known -> context.note(
                schema,
                "`required` lists `" + name + "`, but there is no such property; it is ignored. Did you mean `" + known
                        + "`?"));
        return meant.isPresent();
    }

    /** Required members must be sent by whoever builds the object, even if the document doesn't declare them. */
    private void addUndeclared(String name, SpecNode schema, ResolvedType typed, List<TypeDef.Property> read) {
        if (read.size() < context.reading().options().maxProperties()) {
            context.note(schema, "`required` lists `" + name + "`, which no property declares. Declare its type.");
            read.add(PropertyReader.undeclared(name, typed, schema.location()));
        }
    }

    private boolean isDiscriminator(String name, List<AllOfPart> parts) {
        return parts.stream()
                .map(AllOfPart::schema)
                .filter(part -> DiscriminatorReader.of(part) != null)
                .anyMatch(part -> name.equals(context.discriminators().property(part)));
    }
}
