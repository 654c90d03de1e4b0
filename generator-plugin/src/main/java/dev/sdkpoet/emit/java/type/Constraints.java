package dev.sdkpoet.emit.java.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.EcmaPattern;
import dev.sdkpoet.text.JavaLiteral;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document limits, as annotations of {@code jakarta.validation}; nothing if nobody wants them. What these can't say alike is left out. */
public final class Constraints {
    private static final String PACKAGE = "jakarta.validation.constraints";
    private static final ClassName VALID = ClassName.get("jakarta.validation", "Valid");
    private static final int MAX_DIGITS = 40;

    private final TypeMapper types;
    private final Set<TypeId> limited = new HashSet<>();
    private final boolean isWanted;

    public Constraints(Iterable<TypeDef> definitions, TypeMapper types, boolean isWanted) {
        this.types = types;
        this.isWanted = isWanted;
        if (isWanted) {
            findLimited(definitions);
        }
    }

    /** Those of a member. */
    public List<AnnotationSpec> of(Property property) {
        boolean isNeeded = property.required() && !property.nullable() && !property.readOnly() && !property.writeOnly();
        return of(property.type(), property.doc(), isNeeded);
    }

    /** Those of a value. */
    public List<AnnotationSpec> of(TypeRef type, Doc doc, boolean isNeeded) {
        List<AnnotationSpec> constraints = new ArrayList<>();
        if (isNeeded && isWanted) {
            constraints.add(constraint("NotNull").build());
        }
        constraints.addAll(limits(type, doc));
        return constraints;
    }

    private List<AnnotationSpec> limits(TypeRef type, Doc doc) {
        List<AnnotationSpec> constraints = new ArrayList<>();
        if (!isWanted) {
            return constraints;
        }
        if (type instanceof TypeRef.Scalar scalar) {
            addScalar(scalar.scalar(), doc, constraints);
        } else if (type instanceof TypeRef.ListOf) {
            addSize(doc, Fact.Name.MIN_ITEMS, Fact.Name.MAX_ITEMS, constraints);
        } else if (type instanceof TypeRef.MapOf) {
            addSize(doc, Fact.Name.MIN_PROPERTIES, Fact.Name.MAX_PROPERTIES, constraints);
        } else if (type instanceof TypeRef.Named named && limited.contains(named.id())) {
            constraints.addAll(valid());
        }
        return constraints;
    }

    /** Whether something in a list or a map is limited. */
    public boolean hasLimitsInside(TypeRef type, Doc doc) {
        return isWanted && !typed(type, doc).equals(types.boxed(type));
    }

    // List<@Size(max = 10) String>
    // Map<String, @Valid Pet>
    /** The type of a value, with what its parts have to be. */
    public TypeName typed(TypeRef type, Doc doc) {
        if (type instanceof TypeRef.ListOf list) {
            Doc items = doc.items() == null ? Doc.NONE : doc.items();
            return ParameterizedTypeName.get(ClassName.get(List.class), part(list.item(), list.nullableItem(), items));
        }
        if (type instanceof TypeRef.MapOf map) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    part(map.value(), map.nullableValue(), Doc.NONE));
        }
        return types.boxed(type);
    }

    private TypeName part(TypeRef type, boolean nullable, Doc doc) {
        TypeName own = typed(type, doc).annotated(limits(type, doc));
        return nullable && !type.isAny() ? Annotations.nullable(own) : own;
    }

    private static void addScalar(ScalarType type, Doc doc, List<AnnotationSpec> constraints) {
        switch (type) {
            case STRING -> {
                addSize(doc, Fact.Name.MIN_LENGTH, Fact.Name.MAX_LENGTH, constraints);
                String pattern = doc.wholeFact(Fact.Name.PATTERN);
                if (pattern != null) {
                    EcmaPattern.inJava(pattern)
                            .ifPresent(java -> constraints.add(constraint("Pattern")
                                    .addMember("regexp", "$L", JavaLiteral.string(java))
                                    .build()));
                }
            }
            case INT32, INT64, BIG_INTEGER, DECIMAL, DOUBLE -> {
                addBound("DecimalMin", "Min", type, number(doc, Fact.Name.MINIMUM), true, constraints);
                addBound("DecimalMin", "Min", type, number(doc, Fact.Name.EXCLUSIVE_MINIMUM), false, constraints);
                addBound("DecimalMax", "Max", type, number(doc, Fact.Name.MAXIMUM), true, constraints);
                addBound("DecimalMax", "Max", type, number(doc, Fact.Name.EXCLUSIVE_MAXIMUM), false, constraints);
            }
            default -> {
                // no limits that count for other types
            }
        }
    }

    private static void addBound(
            String decimal,
            String whole,
            ScalarType type,
            @Nullable BigDecimal bound,
            boolean inclusive,
            List<AnnotationSpec> constraints) {
        if (bound == null || constraints.stream().anyMatch(other -> isFor(other, decimal) || isFor(other, whole))) {
            return;
        }
        boolean isLong = (type == ScalarType.INT32 || type == ScalarType.INT64)
                && inclusive
                && bound.stripTrailingZeros().scale() <= 0
                && bound.toBigInteger().bitLength() < Long.SIZE;
        if (isLong) {
            constraints.add(constraint(whole)
                    .addMember("value", "$LL", bound.longValueExact())
                    .build());
            return;
        }
        AnnotationSpec.Builder constraint = constraint(decimal).addMember("value", "$S", bound.toPlainString());
        constraints.add((inclusive ? constraint : constraint.addMember("inclusive", "false")).build());
    }

    private static boolean isFor(AnnotationSpec constraint, String name) {
        return constraint.type().equals(ClassName.get(PACKAGE, name));
    }

    private static void addSize(Doc doc, Fact.Name least, Fact.Name most, List<AnnotationSpec> constraints) {
        Integer min = size(doc, least);
        Integer max = size(doc, most);
        if (min == null && max == null || min != null && min == 0 && max == null) {
            return;
        }
        AnnotationSpec.Builder size = constraint("Size");
        if (min != null) {
            size.addMember("min", "$L", min);
        }
        if (max != null) {
            size.addMember("max", "$L", max);
        }
        constraints.add(size.build());
    }

    private static @Nullable Integer size(Doc doc, Fact.Name name) {
        BigDecimal number = number(doc, name);
        boolean isSize = number != null
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return number != null && isSize ? Integer.valueOf(number.intValue()) : null;
    }

    private static @Nullable BigDecimal number(Doc doc, Fact.Name name) {
        String text = doc.fact(name);
        if (text == null || text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static AnnotationSpec.Builder constraint(String name) {
        return AnnotationSpec.builder(ClassName.get(PACKAGE, name));
    }

    /** Also validates what a value contains. */
    public List<AnnotationSpec> valid() {
        return isWanted ? List.of(AnnotationSpec.builder(VALID).build()) : List.of();
    }

    /** The types with limits, and those that have such a type inside. */
    private void findLimited(Iterable<TypeDef> definitions) {
        Map<TypeId, List<TypeId>> around = new HashMap<>();
        Deque<TypeId> pending = new ArrayDeque<>();
        for (TypeDef type : definitions) {
            type.held()
                    .flatMap(held -> held.innermost().stream())
                    .forEach(inner -> around.computeIfAbsent(inner, any -> new ArrayList<>())
                            .add(type.id()));
            if (type instanceof ObjectDef object && object.properties().stream().anyMatch(this::isLimited)) {
                pending.add(type.id());
            }
        }
        while (!pending.isEmpty()) {
            TypeId next = pending.remove();
            if (limited.add(next)) {
                pending.addAll(around.getOrDefault(next, List.of()));
            }
        }
    }

    /** Whether a member has any, or something in it has. */
    public boolean isLimited(Property property) {
        return !of(property).isEmpty() || hasLimitsInside(property.type(), property.doc());
    }
}
