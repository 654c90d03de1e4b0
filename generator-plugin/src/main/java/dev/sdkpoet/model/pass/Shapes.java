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
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks into the objects of a document. */
record Shapes(ApiDocument document) {
    private static final Set<ScalarType> TEXTS = EnumSet.of(ScalarType.STRING, ScalarType.URI);
    /** The index of an item, or what one of its members is: {@code rel=next}. */
    private static final Pattern ITEM = Pattern.compile("[0-9]{1,9}|.*=.*", Pattern.DOTALL);

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

    /** The properties of the object at a path of property names; none where there is no object. */
    List<Property> properties(TypeRef root, List<String> path) {
        return at(root, path).flatMap(this::object).map(ObjectDef::properties).orElse(List.of());
    }

    /** The type at the end of a JSON pointer's names, those of items of arrays and of values of maps among them. */
    Optional<TypeRef> through(TypeRef root, List<String> names) {
        Optional<TypeRef> type = Optional.of(root);
        for (String name : names) {
            type = type.flatMap(owner -> step(owner, name));
        }
        return type;
    }

    private Optional<TypeRef> step(TypeRef owner, String name) {
        if (owner instanceof TypeRef.ListOf list) {
            return ITEM.matcher(name).matches() ? Optional.of(list.item()) : Optional.empty();
        } else if (owner instanceof TypeRef.MapOf map) {
            return Optional.of(map.value());
        }
        return object(owner).flatMap(object -> property(object, name));
    }

    /** Whether names go on behind what can have neither members nor items, or not such ones. */
    boolean isDeadEnd(TypeRef root, List<String> names) {
        TypeRef type = root;
        for (String name : names) {
            boolean isArray =
                    type instanceof TypeRef.ListOf && !ITEM.matcher(name).matches();
            if (isArray || type instanceof TypeRef.Scalar && !type.isAny()) {
                return true;
            }
            Optional<TypeRef> next = step(type, name);
            if (next.isEmpty()) {
                return false;
            }
            type = next.get();
        }
        return false;
    }

    /** The same of a request, in which only members can be set: items of arrays have no names. */
    boolean isDeadEndOfRequest(TypeRef root, List<String> names) {
        return isDeadEnd(root, names)
                || IntStream.range(0, names.size())
                        .anyMatch(end -> through(root, names.subList(0, end))
                                .filter(TypeRef.ListOf.class::isInstance)
                                .isPresent());
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

    /** Whether no value of the type is true or false. A class that isn't an object may have one. */
    boolean cantBeBoolean(TypeRef type) {
        return !(type.isAny()
                || isBoolean(type)
                || type instanceof TypeRef.Named && object(type).isEmpty());
    }

    static boolean isBoolean(TypeRef type) {
        return type.equals(new TypeRef.Scalar(ScalarType.BOOLEAN));
    }

    boolean isUri(TypeRef type) {
        return type.equals(new TypeRef.Scalar(ScalarType.URI));
    }

    static boolean isInteger(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && INTEGERS.contains(scalar.scalar());
    }
}
