package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The variants of a union while it is put together. Variants that no reader could tell apart become one: several kinds of
 * strings a string, several kinds of numbers the widest number.
 */
public final class Alternatives {
    private static final Set<ScalarType> NUMBERS = EnumSet.of(
            ScalarType.INT32, ScalarType.INT64, ScalarType.BIG_INTEGER, ScalarType.DOUBLE, ScalarType.DECIMAL);

    private final TypeRegistry registry;
    private final List<Variant> variants = new ArrayList<>();
    private final Set<TypeRef> types = new HashSet<>();
    private final List<Choice> choices = new ArrayList<>();
    private boolean nullable;

    public Alternatives(TypeRegistry registry) {
        this.registry = registry;
    }

    void addNull() {
        nullable = true;
    }

    public void add(ResolvedType typed, Choice choice, SpecLocation location) {
        nullable |= typed.nullable();
        choices.add(choice);
        if (types.add(typed.type())) {
            variants.add(new Variant(typed.type(), label(typed.type(), choice.name()), location));
        }
    }

    void add(Variant variant) {
        variants.add(variant);
    }

    /** Beside other types the size of a number doesn't matter. */
    private static TypeRef widened(TypeRef type) {
        return type.equals(new TypeRef.Scalar(ScalarType.INT32)) ? new TypeRef.Scalar(ScalarType.INT64) : type;
    }

    boolean isNullable() {
        return nullable;
    }

    List<Choice> choices() {
        return List.copyOf(choices);
    }

    public boolean hasAny() {
        return types.contains(TypeRef.any());
    }

    /** The variants that can be told apart, in the order they came, with labels that differ. */
    public List<Variant> distinct() {
        List<Variant> merged = merge(merge(variants, this::isText, ScalarType.STRING), this::isNumber, widestNumber());
        Set<String> taken = new HashSet<>();
        return merged.size() == 1
                ? merged
                : merged.stream().map(variant -> relabelled(variant, taken)).toList();
    }

    private static Variant relabelled(Variant variant, Set<String> taken) {
        String label = variant.label();
        for (int i = 2; !taken.add(label); i++) {
            label = variant.label() + " " + i;
        }
        return new Variant(widened(variant.type()), label, variant.location());
    }

    private static List<Variant> merge(List<Variant> all, Predicate<Variant> alike, ScalarType merged) {
        if (all.stream().filter(alike).count() < 2) {
            return all;
        }
        List<Variant> fewer = new ArrayList<>();
        boolean done = false;
        for (Variant variant : all) {
            if (!alike.test(variant)) {
                fewer.add(variant);
            } else if (!done) {
                TypeRef type = new TypeRef.Scalar(merged);
                fewer.add(new Variant(type, label(type, ""), variant.location()));
                done = true;
            }
        }
        return fewer;
    }

    private boolean isText(Variant variant) {
        return scalar(variant.type()) != ScalarType.ANY
                && scalar(variant.type()) != ScalarType.BOOLEAN
                && !NUMBERS.contains(scalar(variant.type()));
    }

    private boolean isNumber(Variant variant) {
        return NUMBERS.contains(scalar(variant.type()));
    }

    private ScalarType widestNumber() {
        Set<ScalarType> found = EnumSet.noneOf(ScalarType.class);
        variants.stream().filter(this::isNumber).forEach(variant -> found.add(scalar(variant.type())));
        if (found.contains(ScalarType.DECIMAL) || found.contains(ScalarType.DOUBLE) && found.size() > 1) {
            return ScalarType.DECIMAL;
        }
        if (found.contains(ScalarType.DOUBLE)) {
            return ScalarType.DOUBLE;
        }
        return found.contains(ScalarType.BIG_INTEGER) ? ScalarType.BIG_INTEGER : ScalarType.INT64;
    }

    /** The scalar that a type is in JSON; {@code ANY} for objects, arrays and unions. */
    private ScalarType scalar(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar.scalar();
        }
        return type instanceof TypeRef.Named named
                        && registry.definition(named.id()) instanceof TypeDef.EnumDef enumeration
                ? enumeration.base()
                : ScalarType.ANY;
    }

    static String label(TypeRef type, String name) {
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.scalar()) {
                case INT32, INT64, BIG_INTEGER -> "integer";
                case DOUBLE, DECIMAL -> "number";
                case BOOLEAN -> "boolean";
                case DATE -> "date";
                case DATE_TIME, DATE_TIME_RFC2822 -> "date time";
                case DURATION -> "duration";
                case UUID -> "uuid";
                case URI -> "uri";
                case ANY -> "any";
                case STRING, BASE64, BINARY -> "string";
            };
        }
        if (type instanceof TypeRef.ListOf list) {
            return hasLabel(list.item()) ? "array of " + label(list.item(), name) : "array";
        }
        if (type instanceof TypeRef.MapOf map) {
            return map.value().equals(TypeRef.any())
                    ? "object"
                    : hasLabel(map.value()) ? "map of " + label(map.value(), name) : "map";
        }
        return name;
    }

    /** The name of what isn't a scalar, nor made of scalars, isn't known yet; its class tells. */
    private static boolean hasLabel(TypeRef type) {
        return !type.equals(TypeRef.any()) && !(type instanceof TypeRef.Named);
    }
}
