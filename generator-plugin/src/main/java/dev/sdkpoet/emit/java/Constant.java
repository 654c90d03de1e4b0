package dev.sdkpoet.emit.java;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            return new Constant(CodeBlock.of("$L", JavaLiteral.string(string(json))));
        }
        if (scalar.scalar() == ScalarType.BOOLEAN && (json.equals("true") || json.equals("false"))) {
            return new Constant(CodeBlock.of("$L", json));
        }
        return null;
    }

    private static String string(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return parser.nextTextValue();
        } catch (IOException e) {
            throw new UncheckedIOException("the model holds JSON that isn't: " + json, e);
        }
    }
}
