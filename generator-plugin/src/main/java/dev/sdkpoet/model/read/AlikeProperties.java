package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties that two types have alike, so that an interface can have one accessor for both. A number or boolean that
 * is sure to be there in one of them only isn't alike, since Java gives it two types.
 */
final class AlikeProperties {
    private static final Set<ScalarType> PRIMITIVES =
            EnumSet.of(ScalarType.BOOLEAN, ScalarType.INT32, ScalarType.INT64, ScalarType.DOUBLE);

    private AlikeProperties() {}

    static Map<String, Property> byName(List<Property> properties) {
        Map<String, Property> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.wireName(), property));
        return byName;
    }

    /** In the order of the first ones, with their prose, and as sure as both. */
    static Map<String, Property> of(Map<String, Property> some, Map<String, Property> others) {
        Map<String, Property> both = new LinkedHashMap<>();
        some.forEach((name, property) -> {
            Property other = others.get(name);
            Property joined = other == null ? null : join(property, other);
            if (joined != null) {
                both.put(name, joined);
            }
        });
        return both;
    }

    private static @Nullable Property join(Property one, Property other) {
        boolean primitive = one.type() instanceof TypeRef.Scalar scalar && PRIMITIVES.contains(scalar.scalar());
        boolean sameSurety = one.isAlwaysInResponse() == other.isAlwaysInResponse();
        if (!one.type().equals(other.type()) || primitive && !sameSurety) {
            return null;
        }
        Property both = one.joined(other);
        return both.with(both.readOnly(), null);
    }
}
