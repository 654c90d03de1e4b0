package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Spells what one call sends, and then how its answer is read. */
final class RequestExpression {
    private final JavaContext context;
    private final Call call;

    /** Asked once: the answer takes a look at all parameters. */
    private final boolean usesParams;

    private RequestExpression(JavaContext context, Call call) {
        this.context = context;
        this.call = call;
        this.usesParams = call.signature().usesParams();
    }

    static CodeBlock of(JavaContext context, Call call) {
        return new RequestExpression(context, call).chain();
    }

    private CodeBlock chain() {
        CodeBlock.Builder code = CodeBlock.builder();
        constants(parameter -> parameter.in() != Parameter.Location.COOKIE).forEach(code::add);
        parameters(input -> input.in() != Parameter.Location.PART && input.in() != Parameter.Location.COOKIE)
                .forEach(code::add);
        code.add(cookies());
        RequestBody body = call.signature().request().body();
        if (body != null) {
            code.add(body.accept(new Body()));
        }
        return code.add("\n$L", AnswerExpression.of(context, call.operation().result()))
                .build();
    }

    private Stream<CodeBlock> parameters(Predicate<Parameter> which) {
        return call.allInputs().stream()
                .flatMap(input -> Optional.ofNullable(input.parameter())
                        .filter(which)
                        .map(parameter -> CodeBlock.of("\n$L", parameter(input, parameter)))
                        .stream());
    }

    // .header("Api-Version", "2024-10-01")
    private Stream<CodeBlock> constants(Predicate<Parameter> which) {
        return call.operation().constants().stream()
                .filter(constant -> which.test(constant.parameter()))
                .filter(constant -> constant.parameter().in() != Parameter.Location.PATH
                        || !constant.value().isEmpty()) // that is in the path itself
                .map(constant -> CodeBlock.of(
                        "\n.$L($L,$W$L)",
                        methodName(constant.parameter()),
                        JavaLiteral.string(constant.parameter().wireName()),
                        form(constant.parameter(), CodeBlock.of("$L", JavaLiteral.string(constant.value())))));
    }

    /** {@code serviceSid}, or {@code options.roleSid()} */
    private CodeBlock value(Input input) {
        if (usesParams) {
            return CodeBlock.of("params.$N()", input.accessor());
        }
        return input.required() ? CodeBlock.of("$N", input.variable()) : CodeBlock.of("options.$N()", input.accessor());
    }

    // .query("Identity", identity)
    // .optionalQuery("ids", ParameterStyle.PIPE_DELIMITED.of(options.ids()))
    private CodeBlock parameter(Input input, Parameter parameter) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("$L,$W", JavaLiteral.string(parameter.wireName()));
        if (parameter.isArrayPart()) {
            arguments.add(
                    "$T.json($L, $L, $L)",
                    context.runtime(RuntimeType.TYPED_BODY),
                    JavaLiteral.string(String.valueOf(parameter.contentType())),
                    context.codecs().of(parameter.type()),
                    value(input));
        } else {
            arguments.add("$L", form(parameter, value(input)));
            if (parameter.in() == Parameter.Location.PART && parameter.contentType() != null) {
                arguments.add(",$W$L", JavaLiteral.string(parameter.contentType()));
            }
        }
        return CodeBlock.of(".$L($L)", methodName(parameter), arguments.build());
    }

    /** The value, or where neither its type nor its place tells how it is written, what a codec and a style make of it. */
    private CodeBlock form(Parameter parameter, CodeBlock value) {
        boolean isPart = parameter.in() == Parameter.Location.PART;
        boolean isJson = !isPart && parameter.isJson();
        CodeBlock form = written(parameter, isJson, value);
        CodeBlock joined = parameter.itemStyles().isEmpty() ? form : joined(parameter, form);
        boolean isStyled = parameter.contentType() == null && !isDefaultStyle(parameter);
        return isStyled ? CodeBlock.of("$L.of($L)", style(parameter), joined) : joined;
    }

    // ParameterCodec.of(Codecs.DATE_TIME, since)
    // Durations.text(window)
    private CodeBlock written(Parameter parameter, boolean isJson, CodeBlock value) {
        boolean isList = TypeMapper.isDurations(parameter);
        if (isList || TypeMapper.isDuration(parameter)) {
            return CodeBlock.of("$T.$L($L)", context.runtime(RuntimeType.DURATIONS), isList ? "texts" : "text", value);
        }
        return !isJson && !isWrittenByCodec(parameter.type())
                ? value
                : CodeBlock.of(
                        "$T.$L($L, $L)",
                        context.runtime(RuntimeType.PARAMETER_CODEC),
                        isJson ? "json" : "of",
                        context.codecs().of(parameter.type()),
                        value);
    }

    // JoinedItems.of(options.areas(), "|")
    private CodeBlock joined(Parameter parameter, CodeBlock form) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L", context.runtime(RuntimeType.JOINED_ITEMS), form);
        parameter.itemStyles().forEach(style -> code.add(", $L", JavaLiteral.string(delimiter(style))));
        return code.add(")").build();
    }

    private static String delimiter(Style style) {
        return switch (style) {
            case SPACE_DELIMITED -> " ";
            case TAB_DELIMITED -> "\t";
            case PIPE_DELIMITED -> "|";
            default -> ",";
        };
    }

    /** Whether the runtime's own rules don't know how to write a type: it is a map, or holds dates with a time. */
    private static boolean isWrittenByCodec(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return isWrittenByCodec(list.item());
        }
        return type instanceof TypeRef.MapOf
                || type instanceof TypeRef.Scalar scalar
                        && (scalar.scalar() == ScalarType.DATE_TIME || scalar.scalar() == ScalarType.DATE_TIME_RFC2822);
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
        return isScalar(parameter.type())
                || isDefaultOfLists && (parameter.type() instanceof TypeRef.ListOf || isFlatField(parameter));
    }

    /** Whether it is a part or field that is a text, or may be one: the runtime sees what it is. */
    private boolean isFlatField(Parameter parameter) {
        boolean isField = parameter.in() == Parameter.Location.PART || parameter.in() == Parameter.Location.FORM;
        return isField && !isStructured(parameter.type());
    }

    private boolean isStructured(TypeRef type) {
        if (!(type instanceof TypeRef.Named named)) {
            return !(type instanceof TypeRef.Scalar);
        }
        return context.model().type(named.id()).orElseThrow() instanceof TypeDef.ObjectDef
                || context.model().type(named.id()).orElseThrow() instanceof TypeDef.UnionDef union
                        && union.variants().stream().allMatch(variant -> isStructured(variant.type()));
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

    // .optionalHeader("Cookie", new CookieHeader()
    //         .cookie("session", session)
    //         .optionalCookie("theme", options.theme())
    //         .orNull())
    private CodeBlock cookies() {
        List<CodeBlock> cookies = Stream.concat(
                        constants(parameter -> parameter.in() == Parameter.Location.COOKIE),
                        parameters(input -> input.in() == Parameter.Location.COOKIE))
                .toList();
        if (cookies.isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add("\n.optionalHeader($S, new $T()$>$>", "Cookie", context.runtime(RuntimeType.COOKIE_HEADER));
        cookies.forEach(code::add);
        return code.add("\n.orNull())$<$<").build();
    }

    private final class Body implements RequestBody.Visitor<CodeBlock> {
        // .formBody()
        @Override
        public CodeBlock form(RequestBody.Form body) {
            return CodeBlock.of(body.required() ? "\n.formBody()" : "");
        }

        // .body(new MultipartBody("multipart/form-data")
        //         .header("file", "X-Kind", "photo")
        //         .part("file", file)
        //         .optionalPart("note", options.note(), "text/plain"))
        @Override
        public CodeBlock multipart(RequestBody.Multipart body) {
            CodeBlock.Builder code = CodeBlock.builder()
                    .add(
                            "\n.body(new $T($L)$>$>",
                            context.runtime(RuntimeType.MULTIPART_BODY),
                            JavaLiteral.string(body.mediaType()));
            body.headers()
                    .forEach(header -> code.add(
                            "\n.header($L,$W$L,$W$L)",
                            JavaLiteral.string(header.part()),
                            JavaLiteral.string(header.name()),
                            JavaLiteral.string(header.value())));
            parameters(input -> input.in() == Parameter.Location.PART).forEach(code::add);
            return code.add("$<$<)").build();
        }

        // .body(TypedBody.json("application/json", Pet.codec(), pet))
        @Override
        public CodeBlock json(RequestBody.Json body) {
            return argument(
                    RuntimeType.TYPED_BODY,
                    "json",
                    body,
                    CodeBlock.of(",$W$L", context.codecs().of(body.type())));
        }

        // .optionalBody(TypedBody.text("text/plain", options.body()))
        @Override
        public CodeBlock text(RequestBody.Text body) {
            return argument(RuntimeType.TYPED_BODY, "text", body, CodeBlock.of(""));
        }

        // .body(StreamedBody.as("image/png", body))
        @Override
        public CodeBlock binary(RequestBody.Binary body) {
            return argument(RuntimeType.STREAMED_BODY, "as", body, CodeBlock.of(""));
        }

        private CodeBlock argument(RuntimeType kind, String factory, RequestBody.Whole body, CodeBlock codec) {
            Input input = call.allInputs().stream()
                    .filter(candidate -> candidate.parameter() == null)
                    .findFirst()
                    .orElseThrow();
            return CodeBlock.of(
                    "\n.$L($T.$L($L$L,$W$L))",
                    body.required() && !body.omittable() ? "body" : "optionalBody",
                    context.runtime(kind),
                    factory,
                    JavaLiteral.string(body.mediaType()),
                    codec,
                    value(input));
        }
    }
}
