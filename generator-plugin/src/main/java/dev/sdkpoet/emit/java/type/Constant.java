package dev.sdkpoet.emit.java.type;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The only value a member may have, as a Java expression.
 *
 * @param expression a literal
 */
public record Constant(CodeBlock expression) {
    private static final int MAX_DIGITS = 30;

    /** What a builder sets the property to by itself; null where it can't know. */
    public static @Nullable Constant preset(EmitContext context, Property property) {
        return preset(context, property.type(), property.preset());
    }

    /** @param json what a builder sets; null for nothing */
    public static @Nullable Constant preset(EmitContext context, TypeRef type, @Nullable String json) {
        if (json == null) {
            return null;
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar.scalar() == ScalarType.URI
                    ? new Constant(CodeBlock.of("$T.create($L)", URI.class, JavaLiteral.string(string(json))))
                    : of(json, scalar.scalar());
        }
        return type instanceof TypeRef.Named named
                        && context.model().type(named.id()).orElseThrow() instanceof EnumDef enumeration
                ? of(context, enumeration, json.startsWith("\"") ? string(json) : json)
                : null;
    }

    // Kind.DOG
    private static @Nullable Constant of(EmitContext context, EnumDef enumeration, String value) {
        for (int i = 0; i < enumeration.values().size(); i++) {
            if (enumeration.values().get(i).value().equals(value)) {
                String name = context.names().enumConstants(enumeration.id()).get(i);
                return new Constant(CodeBlock.of("$T.$N", context.names().type(enumeration.id()), name));
            }
        }
        return null;
    }

    /** The property's constant where Java can spell it as a literal of the member's type; else null, and only the docs tell. */
    public static @Nullable Constant of(Property property) {
        String json = property.constant();
        return json != null && property.type() instanceof TypeRef.Scalar scalar ? of(json, scalar.scalar()) : null;
    }

    private static @Nullable Constant of(String json, ScalarType type) {
        CodeBlock literal = json.startsWith("\"") ? text(json, type) : other(json, type);
        return literal == null ? null : new Constant(literal);
    }

    private static @Nullable CodeBlock text(String json, ScalarType type) {
        return type == ScalarType.STRING ? CodeBlock.of("$L", JavaLiteral.string(string(json))) : null;
    }

    private static @Nullable CodeBlock other(String json, ScalarType type) {
        return switch (type) {
            case BOOLEAN -> json.equals("true") || json.equals("false") ? CodeBlock.of("$L", json) : null;
            case INT32 -> isWhole(json, Integer.SIZE) ? CodeBlock.of("$L", new BigDecimal(json).intValueExact()) : null;
            case INT64 -> isWhole(json, Long.SIZE) ? CodeBlock.of("$LL", new BigDecimal(json).longValueExact()) : null;
            default -> null;
        };
    }

    /** Few digits and a small exponent: {@code 1e999999999} is never spelled out. */
    private static boolean isWhole(String json, int bits) {
        if (json.length() > MAX_DIGITS) {
            return false;
        }
        try {
            BigDecimal number = new BigDecimal(json).stripTrailingZeros();
            return number.scale() <= 0
                    && number.scale() > -MAX_DIGITS
                    && number.toBigInteger().bitLength() < bits;
        } catch (NumberFormatException e) {
            return false; // a text, or a boolean, of a document that contradicts itself
        }
    }

    private static String string(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return parser.nextTextValue();
        } catch (IOException e) {
            throw new UncheckedIOException("the model holds JSON that isn't: " + json, e);
        }
    }
}
