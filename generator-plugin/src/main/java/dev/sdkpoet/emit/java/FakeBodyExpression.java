package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.model.Operation.Result;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;
import java.util.Objects;

/** Spells how a fake writes the body of an answer, and of which type it takes it. */
final class FakeBodyExpression {
    private FakeBodyExpression() {}

    static TypeName type(JavaContext context, Result result) {
        return switch (result.kind()) {
            case NONE -> TypeName.VOID.box();
            case JSON -> context.types().boxed(Objects.requireNonNull(result.type()));
            case TEXT -> ClassName.get(String.class);
            case BINARY -> ArrayTypeName.of(TypeName.BYTE);
            case EVENT_STREAM, JSON_LINES ->
                ParameterizedTypeName.get(
                        ClassName.get(List.class), context.types().boxed(Objects.requireNonNull(result.type())));
        };
    }

    // FakeBody.json("application/json", Invite.codec())
    static CodeBlock of(JavaContext context, Result result) {
        ClassName type = context.fake("FakeBody");
        return switch (result.kind()) {
            case NONE -> CodeBlock.of("$T.none()", type);
            case JSON ->
                CodeBlock.of("$T.json($L, $L)", type, mediaType(result, "application/json"), codec(context, result));
            case TEXT -> CodeBlock.of("$T.text($L)", type, mediaType(result, "text/plain"));
            case BINARY -> CodeBlock.of("$T.bytes($L)", type, mediaType(result, "application/octet-stream"));
            case EVENT_STREAM -> CodeBlock.of("$T.events($L)", type, codec(context, result));
            case JSON_LINES ->
                CodeBlock.of("$T.lines($L, $L)", type, mediaType(result, "application/jsonl"), codec(context, result));
        };
    }

    private static CodeBlock codec(JavaContext context, Result result) {
        return context.codecs().of(Objects.requireNonNull(result.type()));
    }

    private static JavaLiteral mediaType(Result result, String otherwise) {
        return JavaLiteral.string(result.mediaTypes().stream()
                .filter(mediaType -> mediaType.indexOf('*') < 0)
                .findFirst()
                .orElse(otherwise));
    }
}
