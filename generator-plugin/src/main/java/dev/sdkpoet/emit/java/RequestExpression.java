package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;

/** Spells what one call sends, and how its answer is read. */
final class RequestExpression {
    private final JavaContext context;
    private final Call call;

    private RequestExpression(JavaContext context, Call call) {
        this.context = context;
        this.call = call;
    }

    static CodeBlock of(JavaContext context, Call call) {
        return new RequestExpression(context, call).chain();
    }

    private CodeBlock chain() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Input input : call.allInputs()) {
            if (input.parameter() != null) {
                code.add("\n$L", parameter(input, input.parameter()));
            }
        }
        RequestBody body = call.signature().request().body();
        if (body != null) {
            code.add(body.accept(new Body()));
        }
        return code.add("\n$L", call.operation().result().accept(new Answer())).build();
    }

    /** {@code serviceSid}, or {@code options.roleSid()} */
    private CodeBlock value(Input input) {
        if (call.signature().usesParams()) {
            return CodeBlock.of("params.$N()", input.accessor());
        }
        return input.required() ? CodeBlock.of("$N", input.variable()) : CodeBlock.of("options.$N()", input.accessor());
    }

    // .query("Identity", identity)
    // .optionalQuery("ids", options.ids(), ParameterStyle.PIPE_DELIMITED)
    private CodeBlock parameter(Input input, Parameter parameter) {
        CodeBlock.Builder arguments = CodeBlock.builder()
                .add("$L,$W$L", JavaLiteral.string(parameter.wireName()), form(parameter, value(input)));
        if (parameter.in() == Parameter.Location.PART) {
            if (parameter.contentType() != null) {
                arguments.add(",$W$L", JavaLiteral.string(parameter.contentType()));
            }
        } else if (parameter.contentType() == null && !isDefaultStyle(parameter)) {
            arguments.add(",$W$L", style(parameter));
        }
        return CodeBlock.of(".$L($L)", methodName(parameter), arguments.build());
    }

    /** The value, or where its type doesn't tell how it is written, what its codec makes of it. */
    private CodeBlock form(Parameter parameter, CodeBlock value) {
        boolean isJson = parameter.in() != Parameter.Location.PART && parameter.isJson();
        if (!isJson && !hasRfc2822Dates(parameter.type())) {
            return value;
        }
        return CodeBlock.of(
                "$T.$L($L, $L)",
                context.runtime(RuntimeType.PARAMETER_VALUE),
                isJson ? "json" : "of",
                context.codecs().of(parameter.type()),
                value);
    }

    private static boolean hasRfc2822Dates(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return hasRfc2822Dates(list.item());
        }
        return type instanceof TypeRef.Scalar scalar && scalar.scalar() == ScalarType.DATE_TIME_RFC2822;
    }

    private static String methodName(Parameter parameter) {
        String location = switch (parameter.in()) {
            case PATH -> "path";
            case QUERY -> "query";
            case HEADER -> "header";
            case COOKIE -> "cookie";
            case FORM -> "form";
            case PART -> "part";
        };
        return parameter.required() ? location : optional(location);
    }

    private static String optional(String method) {
        return "optional" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    /**
     * Whether the runtime writes it in this style by itself: scalars are written the same in most styles, lists in the one that OpenAPI
     * has by default for their place. Others say their style, so that the runtime knows that it needs one.
     */
    private boolean isDefaultStyle(Parameter parameter) {
        Style style = parameter.style();
        if (parameter.allowReserved() || style == Style.LABEL || style == Style.MATRIX) {
            return false;
        }
        boolean isDefaultOfLists = switch (parameter.in()) {
            case PATH, HEADER -> style == Style.SIMPLE;
            default -> style == Style.FORM && parameter.explode();
        };
        return isScalar(parameter.type()) || parameter.type() instanceof TypeRef.ListOf && isDefaultOfLists;
    }

    private boolean isScalar(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return context.model().type(named.id()).orElseThrow() instanceof TypeDef.EnumDef;
        }
        return type instanceof TypeRef.Scalar && !type.isAny();
    }

    // ParameterStyle.PIPE_DELIMITED.explode(true).reserved()
    private CodeBlock style(Parameter parameter) {
        boolean explodesByDefault = parameter.style() == Style.FORM || parameter.style() == Style.DEEP_OBJECT;
        return CodeBlock.of(
                "$T.$L$L$L",
                context.runtime(RuntimeType.PARAMETER_STYLE),
                parameter.style().name(),
                parameter.explode() == explodesByDefault ? "" : ".explode(" + parameter.explode() + ")",
                parameter.allowReserved() ? ".reserved()" : "");
    }

    private final class Body implements RequestBody.Visitor<CodeBlock> {
        // .formBody()
        @Override
        public CodeBlock form(RequestBody.Form body) {
            return CodeBlock.of(body.required() ? "\n.formBody()" : "");
        }

        // .multipartBody("multipart/form-data")
        @Override
        public CodeBlock multipart(RequestBody.Multipart body) {
            return CodeBlock.of("\n.multipartBody($L)", JavaLiteral.string(body.mediaType()));
        }

        // .jsonBody("application/json", Pet.codec(), pet)
        @Override
        public CodeBlock json(RequestBody.Json body) {
            return argument(
                    "jsonBody", body, CodeBlock.of(",$W$L", context.codecs().of(body.type())));
        }

        // .optionalTextBody("text/plain", options.body())
        @Override
        public CodeBlock text(RequestBody.Text body) {
            return argument("textBody", body, CodeBlock.of(""));
        }

        // .binaryBody("image/png", body)
        @Override
        public CodeBlock binary(RequestBody.Binary body) {
            return argument("binaryBody", body, CodeBlock.of(""));
        }

        private CodeBlock argument(String method, RequestBody.Whole body, CodeBlock codec) {
            Input input = call.allInputs().stream()
                    .filter(candidate -> candidate.parameter() == null)
                    .findFirst()
                    .orElseThrow();
            return CodeBlock.of(
                    "\n.$L($L$L,$W$L)",
                    body.required() ? method : optional(method),
                    JavaLiteral.string(body.mediaType()),
                    codec,
                    value(input));
        }
    }

    private final class Answer implements Result.Visitor<CodeBlock> {
        // .empty()
        @Override
        public CodeBlock none(Result.None result) {
            return CodeBlock.of(".empty()");
        }

        // .json(Invite.codec())
        @Override
        public CodeBlock json(Result.Json result) {
            return CodeBlock.of(
                    ".$L($L$L)",
                    result.nullable() ? "optionalJson" : "json",
                    codec(result),
                    jsonMediaTypes(result.mediaTypes()));
        }

        // .text("text/plain")
        @Override
        public CodeBlock text(Result.Text result) {
            return CodeBlock.of(".text($L)", list(result.mediaTypes()));
        }

        // .binary("image/png")
        @Override
        public CodeBlock binary(Result.Binary result) {
            return CodeBlock.of(".binary($L)", list(result.mediaTypes()));
        }

        // .events(Invite.codec())
        @Override
        public CodeBlock eventStream(Result.EventStream result) {
            return CodeBlock.of(".events($L)", codec(result));
        }

        // .jsonLines(Invite.codec(), "application/jsonl")
        @Override
        public CodeBlock jsonLines(Result.JsonLines result) {
            return CodeBlock.of(".jsonLines($L, $L)", codec(result), list(result.mediaTypes()));
        }

        private CodeBlock codec(Result.Typed result) {
            return context.codecs().of(result.type());
        }
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
