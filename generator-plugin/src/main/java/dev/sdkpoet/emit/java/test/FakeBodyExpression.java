package dev.sdkpoet.emit.java.test;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;

/**
 * How a fake takes the body of an answer, and writes it.
 *
 * @param type of the body that a test gives it
 * @param code what writes such a body
 */
record FakeBodyExpression(TypeName type, CodeBlock code) {

    static FakeBodyExpression of(JavaContext context, Result result) {
        return result.accept(new OfResult(context, context.fake("FakeBody")));
    }

    private record OfResult(JavaContext context, ClassName fake) implements Result.Visitor<FakeBodyExpression> {
        // FakeBody.none()
        @Override
        public FakeBodyExpression none(Result.None result) {
            return new FakeBodyExpression(TypeName.VOID.box(), CodeBlock.of("$T.none()", fake));
        }

        // FakeBody.json("application/json", Invite.codec())
        @Override
        public FakeBodyExpression json(Result.Json result) {
            return new FakeBodyExpression(
                    context.types().boxed(result.type()),
                    CodeBlock.of("$T.json($L, $L)", fake, mediaType(result, "application/json"), codec(result)));
        }

        // FakeBody.text("text/plain")
        // FakeBody.text("text/plain", Codecs.LONG)
        @Override
        public FakeBodyExpression text(Result.Text result) {
            CodeBlock codec = result.type().isString()
                    ? CodeBlock.of("")
                    : CodeBlock.of(", $L", context.codecs().of(result.type()));
            return new FakeBodyExpression(
                    context.types().boxed(result.type()),
                    CodeBlock.of("$T.text($L$L)", fake, mediaType(result, "text/plain"), codec));
        }

        // FakeBody.bytes("image/png")
        @Override
        public FakeBodyExpression binary(Result.Binary result) {
            return new FakeBodyExpression(
                    ArrayTypeName.of(TypeName.BYTE),
                    CodeBlock.of("$T.bytes($L)", fake, mediaType(result, "application/octet-stream")));
        }

        // FakeBody.events(Invite.codec())
        @Override
        public FakeBodyExpression eventStream(Result.EventStream result) {
            return new FakeBodyExpression(list(result), CodeBlock.of("$T.events($L)", fake, codec(result)));
        }

        // FakeBody.lines("application/jsonl", Invite.codec())
        @Override
        public FakeBodyExpression jsonLines(Result.JsonLines result) {
            return new FakeBodyExpression(
                    list(result),
                    CodeBlock.of("$T.lines($L, $L)", fake, mediaType(result, "application/jsonl"), codec(result)));
        }

        private TypeName list(Result.Typed result) {
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), context.types().boxed(result.type()));
        }

        private CodeBlock codec(Result.Typed result) {
            return context.codecs().of(result.type());
        }

        private static JavaLiteral mediaType(Result result, String otherwise) {
            return JavaLiteral.string(result.mediaTypes().stream()
                    .filter(mediaType -> mediaType.indexOf('*') < 0)
                    .findFirst()
                    .orElse(otherwise));
        }
    }
}
