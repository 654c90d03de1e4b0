package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;

/** Spells how the response to a call is read. */
record ResponseExpression(JavaContext context) implements Result.Visitor<CodeBlock> {

    static CodeBlock of(JavaContext context, Result result) {
        return result.accept(new ResponseExpression(context));
    }

    // .empty()
    @Override
    public CodeBlock none(Result.None result) {
        return CodeBlock.of(".$L()", context.requestMethod("empty"));
    }

    // .json(Invite.codec())
    @Override
    public CodeBlock json(Result.Json result) {
        return CodeBlock.of(
                ".$L($L$L)",
                context.requestMethod(result.nullable() ? "optionalJson" : "json"),
                codec(result),
                jsonMediaTypes(result.mediaTypes()));
    }

    // .text("text/plain")
    // .json(Codecs.LONG, "text/plain"), which reads what is labelled as text as such
    @Override
    public CodeBlock text(Result.Text result) {
        return result.type().isString()
                ? CodeBlock.of(".$L($L)", context.requestMethod("text"), list(result.mediaTypes()))
                : CodeBlock.of(
                        ".$L($L, $L)",
                        context.requestMethod("json"),
                        context.codecs().of(result.type()),
                        list(result.mediaTypes()));
    }

    // .binary("image/png")
    @Override
    public CodeBlock binary(Result.Binary result) {
        return CodeBlock.of(".$L($L)", context.requestMethod("binary"), list(result.mediaTypes()));
    }

    // .receive(EventStream.ofEvents(Invite.codec()))
    @Override
    public CodeBlock eventStream(Result.EventStream result) {
        return CodeBlock.of(
                ".$L($T.ofEvents($L))",
                context.requestMethod("receive"),
                context.runtime(RuntimeType.EVENT_STREAM),
                codec(result));
    }

    // .receive(EventStream.ofLines(Invite.codec(), "application/jsonl"))
    @Override
    public CodeBlock jsonLines(Result.JsonLines result) {
        return CodeBlock.of(
                ".$L($T.ofLines($L, $L))",
                context.requestMethod("receive"),
                context.runtime(RuntimeType.EVENT_STREAM),
                codec(result),
                list(result.mediaTypes()));
    }

    private CodeBlock codec(Result.Typed result) {
        return context.codecs().of(result.type());
    }

    /** Nothing for the usual {@code application/json}. */
    private static CodeBlock jsonMediaTypes(List<String> mediaTypes) {
        return mediaTypes.equals(List.of("application/json"))
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", list(mediaTypes));
    }

    private static CodeBlock list(List<String> mediaTypes) {
        return mediaTypes.stream()
                .map(mediaType -> CodeBlock.of("$L", JavaLiteral.string(mediaType)))
                .collect(CodeBlock.joining(",$W"));
    }
}
