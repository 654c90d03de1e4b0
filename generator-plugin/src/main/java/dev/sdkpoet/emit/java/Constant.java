package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import org.jspecify.annotations.Nullable;

/**
 * The only value a member may have, as a Java expression.
 *
 * @param expression a literal
 */
record Constant(CodeBlock expression) {

    /** The property's constant where Java can spell it as a literal of the member's type; else null, and only the docs tell. */
    static @Nullable Constant of(Property property) {
        String json = property.constant();
        if (json == null || !(property.type() instanceof TypeRef.Scalar scalar)) {
            return null;
        }
        if (scalar.scalar() == ScalarType.STRING && json.startsWith("\"")) {
            return new Constant(CodeBlock.of("$L", JavaLiteral.ofJsonString(json)));
        }
        if (scalar.scalar() == ScalarType.BOOLEAN && (json.equals("true") || json.equals("false"))) {
            return new Constant(CodeBlock.of("$L", json));
        }
        return null;
    }
}
