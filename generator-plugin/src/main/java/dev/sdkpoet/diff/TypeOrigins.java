package dev.sdkpoet.diff;

import dev.sdkpoet.model.SentTypes;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.MemberNames;
import dev.sdkpoet.naming.Serialization;
import dev.sdkpoet.problem.SpecLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas that became classes, and what is in them. */
final class TypeOrigins {
    private final Client client;
    private final OriginIndex.Builder origins;
    private final TypeTexts texts;
    private final Set<TypeId> sent;

    TypeOrigins(Client client, OriginIndex.Builder origins) {
        this.client = client;
        this.origins = origins;
        this.texts = new TypeTexts(client.names());
        this.sent = SentTypes.of(client.model());
    }

    void add() {
        client.model().types().forEach(type -> {
            if (type instanceof ObjectDef object) {
                addObject(object);
            } else if (type instanceof EnumDef enumeration) {
                addEnum(enumeration);
            } else if (type instanceof UnionDef union) {
                addUnion(union);
            }
        });
    }

    private String className(TypeId type) {
        return client.names().type(type).canonicalName();
    }

    private String simpleName(TypeId type) {
        return client.names().className(type);
    }

    private void addType(TypeDef type, Map<String, String> shape, Map<String, String> facts) {
        Map<String, String> wire = new LinkedHashMap<>(facts);
        if (sent.contains(type.id())) {
            wire.putAll(SentLimits.of(type.doc(), new TypeRef.Named(type.id())));
        }
        String name = className(type.id());
        Origin origin = new Origin(
                Origin.Kind.SCHEMA,
                name,
                type.id().toString(),
                type.schemaName(),
                simpleName(type.id()),
                null,
                type.location(),
                shape,
                wire,
                new Origin.Building(sent.contains(type.id()), false, false));
        origins.add(origin, name, shared(type));
    }

    /** The interface of what all objects below a type have alike; where there is none, the type's own name. */
    private String shared(TypeDef type) {
        return client.names()
                .shared(type.id())
                .map(shared -> shared.type().canonicalName())
                .orElse(className(type.id()));
    }

    /** A part of a type that has no signature of its own. */
    private Origin member(
            Origin.Kind kind, TypeDef type, String name, String label, SpecLocation place, Map<String, String> wire) {
        String key = className(type.id()) + "#" + name;
        return new Origin(
                kind,
                key,
                key,
                label,
                simpleName(type.id()) + "." + name,
                className(type.id()),
                place,
                Map.of(),
                wire,
                Origin.Building.NONE);
    }

    private void addObject(ObjectDef type) {
        String content = type.properties().stream()
                .map(property -> property.wireName() + " " + texts.of(property.type()) + " " + property.required())
                .collect(Collectors.joining(", "));
        addType(
                type,
                Map.of(
                        Origin.TYPE,
                        "an object",
                        Origin.CONTENT,
                        content,
                        Origin.ADDITIONAL,
                        texts.of(type.additional())),
                facts(type));
        type.properties()
                .forEach(property -> addProperty(
                        type,
                        property,
                        wire(type, property),
                        new Origin.Building(
                                false,
                                property.required() && property.preset() == null,
                                property.nullable() || !property.required())));
    }

    private Map<String, String> facts(ObjectDef type) {
        Map<String, String> facts = new LinkedHashMap<>();
        String members = type.properties().stream()
                .filter(property -> property.doc().isRequiredByServer())
                .map(Property::wireName)
                .collect(Collectors.joining(", "));
        if (!members.isEmpty()) {
            facts.put("optional members that the server requires", members);
        }
        if (client.names().serialization(type.id()) == Serialization.REFUSED) {
            facts.put("Java serialization", "refused, since it may hold a secret");
        }
        return facts;
    }

    private void addProperty(TypeDef type, Property property, Map<String, String> wire, Origin.Building building) {
        MemberNames names = client.names().member(type.id(), property.wireName());
        String name = className(type.id());
        Origin origin = new Origin(
                Origin.Kind.PROPERTY,
                name + "#" + names.accessor(),
                name + "#" + names.accessor(),
                property.wireName(),
                simpleName(type.id()) + "." + names.accessor() + "()",
                name,
                property.location(),
                shape(property),
                wire,
                building);
        String accessor = "#" + names.accessor();
        origins.add(origin, name + accessor, name + ".Builder#" + names.variable(), shared(type) + accessor);
        if (names.part() != null) {
            origins.add(origin, name + ".Builder#" + names.part());
        }
    }

    private Map<String, String> shape(Property property) {
        Map<String, String> shape = new LinkedHashMap<>();
        shape.put(Origin.REQUIRED, Boolean.toString(property.required()));
        shape.put(Origin.NULLABLE, Boolean.toString(property.nullable()));
        shape.put(Origin.TYPE, texts.of(property.type()));
        return shape;
    }

    private Map<String, String> wire(TypeDef type, Property property) {
        Map<String, String> wire = new LinkedHashMap<>();
        wire.put("name on the wire", property.wireName());
        wire.put("required", property.required() ? "yes" : "no");
        wire.put("null in a builder", property.nullable() ? "sent" : property.required() ? "refused" : "left out");
        if (property.constant() != null) {
            wire.put("only value", property.constant());
        }
        wire.put("hidden in logs", property.sensitive() ? "yes" : "no");
        texts.dates(property.type()).ifPresent(format -> wire.put("dates", format));
        if (sent.contains(type.id()) && !property.readOnly()) {
            wire.putAll(SentLimits.of(property.doc(), property.type()));
        }
        return wire;
    }

    private void addEnum(EnumDef type) {
        List<String> constants = client.names().enumConstants(type.id());
        addType(
                type,
                Map.of(Origin.TYPE, "an enum", Origin.CONTENT, type.values().toString()),
                Map.of());
        for (int i = 0; i < constants.size(); i++) {
            String value = type.values().get(i).value();
            String constant = constants.get(i);
            origins.add(
                    member(Origin.Kind.VALUE, type, constant, value, type.location(), Map.of("value", value)),
                    className(type.id()) + "#" + constant,
                    className(type.id()) + ".Known#" + constant);
        }
    }

    private void addUnion(UnionDef type) {
        Map<String, String> wire = new LinkedHashMap<>();
        if (type.discriminator() != null) {
            wire.put("told apart by", type.discriminator().property());
            type.discriminator()
                    .mapping()
                    .forEach(mapping ->
                            wire.put("form of " + Wording.code(mapping.value()), simpleName(mapping.type())));
        }
        String variants = type.variants().stream()
                .map(variant -> texts.of(variant.type()))
                .collect(Collectors.joining(", "));
        addType(type, Map.of(Origin.TYPE, "one of several variants", Origin.CONTENT, variants), wire);
        // What all variants have also belongs to the union.
        type.commonProperties().forEach(property -> addProperty(type, property, Map.of(), Origin.Building.NONE));
        for (int i = 0; i < type.variants().size(); i++) {
            TypeDef.Variant variant = type.variants().get(i);
            String name = client.names().variant(type.id(), i);
            origins.add(
                    member(Origin.Kind.FORM, type, name, variant.label(), variant.location(), Map.of()),
                    className(type.id()) + "." + name);
        }
    }
}
