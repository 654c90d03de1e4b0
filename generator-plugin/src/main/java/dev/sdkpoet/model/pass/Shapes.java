package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks into the objects of a document. */
record Shapes(ApiDocument document) {
    private static final Set<ScalarType> TEXTS = EnumSet.of(ScalarType.STRING, ScalarType.URI);
    private static final Set<ScalarType> INTEGERS =
            EnumSet.of(ScalarType.INT32, ScalarType.INT64, ScalarType.BIG_INTEGER);

    Optional<ObjectDef> object(TypeRef type) {
        return type instanceof TypeRef.Named named
                ? document.type(named.id()).filter(ObjectDef.class::isInstance).map(ObjectDef.class::cast)
                : Optional.empty();
    }

    /** The type at a path of property names. */
    Optional<TypeRef> at(TypeRef root, List<String> path) {
        Optional<TypeRef> type = Optional.of(root);
        for (String name : path) {
            type = type.flatMap(this::object).flatMap(object -> property(object, name));
        }
        return type;
    }

    private static Optional<TypeRef> property(ObjectDef object, String name) {
        return object.properties().stream()
                .filter(property -> property.wireName().equals(name))
                .map(Property::type)
                .findFirst();
    }

    boolean isText(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && TEXTS.contains(scalar.scalar());
    }

    boolean isUri(TypeRef type) {
        return type.equals(new TypeRef.Scalar(ScalarType.URI));
    }

    static boolean isInteger(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && INTEGERS.contains(scalar.scalar());
    }
}
