package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.Input;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.text.JavaLiteral;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Spells what one call sends, and then how its response is read. */
final class RequestExpression {
    private final JavaContext context;
    private final Call call;
    private final ParameterExpression expressions;

    /** Asked once: the response depends on all parameters. */
    private final boolean usesParams;

    private RequestExpression(JavaContext context, Call call) {
        this.context = context;
        this.call = call;
        this.expressions = new ParameterExpression(context);
        this.usesParams = call.signature().usesParams();
    }

    static CodeBlock of(JavaContext context, Call call) {
        return new RequestExpression(context, call).chain();
    }

    private CodeBlock chain() {
        CodeBlock.Builder code = CodeBlock.builder();
        Predicate<Parameter> stands =
                input -> input.in() != Parameter.Location.PART && input.in() != Parameter.Location.COOKIE;
        constants(stands).forEach(code::add);
        parameters(stands).forEach(code::add);
        code.add(cookies());
        RequestBody body = call.signature().request().body();
        if (body != null) {
            code.add(body.accept(new Body()));
        }
        return code.add("\n$L", ResponseExpression.of(context, call.result())).build();
    }

    /** Those with a value of their own come first: an earlier client sent them as constants. */
    private Stream<CodeBlock> parameters(Predicate<Parameter> which) {
        return call.allInputs().stream()
                .sorted(Comparator.comparing(
                        input -> input.parameter() == null || input.parameter().preset() == null))
                .flatMap(input -> Optional.ofNullable(input.parameter())
                        .filter(which)
                        .map(parameter -> CodeBlock.of("\n$L", expressions.of(parameter, sent(input, parameter))))
                        .stream());
    }

    // .header("Api-Version", "2024-10-01")
    private Stream<CodeBlock> constants(Predicate<Parameter> which) {
        return call.signature().request().constants().stream()
                .filter(constant -> which.test(constant.parameter()) && !constant.isLeftOut())
                .map(constant -> CodeBlock.of("\n$L", expressions.of(constant.parameter(), value(constant))));
    }

    /** {@code "2024-10-01"}, or of a part of JSON {@code RequestBody.of("\"note\"")}. */
    private CodeBlock value(Constant constant) {
        CodeBlock text = CodeBlock.of("$L", JavaLiteral.string(constant.value()));
        boolean isJsonPart = constant.parameter().in() == Parameter.Location.PART
                && constant.parameter().isJson();
        return isJsonPart ? CodeBlock.of("$T.of($L)", context.runtime(RuntimeType.REQUEST_BODY), text) : text;
    }

    // OptionalForm.needed("kind", options.kind(), options.reasons(), options.note())
    /** The value; of a field without which an optional form can't be sent, with those of the others. */
    private CodeBlock sent(Input input, Parameter parameter) {
        if (!(call.signature().request().body() instanceof RequestBody.Fields form)
                || !form.list().isNeeded(parameter)) {
            return value(input);
        }
        Predicate<Parameter> isOther = other -> other.in() == parameter.in() && !other.equals(parameter);
        Stream<CodeBlock> given = call.allInputs().stream()
                .filter(other -> other.parameter() != null && isOther.test(other.parameter()))
                .map(this::value);
        Stream<CodeBlock> always = call.signature().request().constants().stream()
                .filter(constant -> isOther.test(constant.parameter()))
                .map(this::value);
        return CodeBlock.of(
                "$T.needed($L, $L,$W$L)",
                context.runtime(RuntimeType.OPTIONAL_FORM),
                JavaLiteral.string(parameter.wireName()),
                value(input),
                Stream.concat(given, always).collect(CodeBlock.joining(",$W")));
    }

    /** {@code serviceSid}, or {@code options.roleSid()} */
    private CodeBlock value(Input input) {
        if (usesParams) {
            return CodeBlock.of("params.$N()", input.accessor());
        }
        return input.required() ? CodeBlock.of("$N", input.variable()) : CodeBlock.of("options.$N()", input.accessor());
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
                .add(
                        "\n.$L($S, new $T()$>$>",
                        context.requestMethod("optionalHeader"),
                        "Cookie",
                        context.runtime(RuntimeType.COOKIE_HEADER));
        cookies.forEach(code::add);
        return code.add("\n.orNull())$<$<").build();
    }

    /** The form of the next page has a field, so there is a form already on the first one. */
    private boolean isPagedByField() {
        Paging paging = call.signature().request().paging();
        Paging way = paging instanceof Paging.WhileMore whileMore ? whileMore.paging() : paging;
        return way instanceof Paging.Token token && token.isField();
    }

    private final class Body implements RequestBody.Visitor<CodeBlock> {
        // .formBody()
        @Override
        public CodeBlock form(RequestBody.Form body) {
            return body.required() || isPagedByField()
                    ? CodeBlock.of("\n.$L()", context.requestMethod("formBody"))
                    : CodeBlock.of("");
        }

        // .body(new MultipartBody("multipart/form-data")
        //         .header("file", "X-Kind", "photo")
        //         .part("file", file)
        //         .optionalPart("note", options.note(), "text/plain"))
        // .optionalBody(new MultipartBody("multipart/form-data")
        //         .optionalPart("file", options.file())
        //         .orNull())
        @Override
        public CodeBlock multipart(RequestBody.Multipart body) {
            CodeBlock.Builder code = CodeBlock.builder()
                    .add(
                            "\n.$L(new $T($L)$>$>",
                            context.requestMethod(body.required() ? "body" : "optionalBody"),
                            context.runtime(RuntimeType.MULTIPART_BODY),
                            JavaLiteral.string(body.mediaType()));
            body.headers()
                    .forEach(header -> code.add(
                            "\n.header($L,$W$L,$W$L)",
                            JavaLiteral.string(header.part()),
                            JavaLiteral.string(header.name()),
                            JavaLiteral.string(header.value())));
            Predicate<Parameter> isPart = input -> input.in() == Parameter.Location.PART;
            constants(isPart).forEach(code::add);
            parameters(isPart).forEach(code::add);
            if (!body.required()) {
                code.add("\n.orNull()");
            }
            return code.add("$<$<)").build();
        }

        // .body(TypedBody.json("application/json", Pet.codec(), pet))
        @Override
        public CodeBlock json(RequestBody.Json body) {
            return argument(
                    RuntimeType.TYPED_BODY,
                    "json",
                    body,
                    CodeBlock.of(",$W$L", context.codecs().of(body.type())),
                    UnaryOperator.identity());
        }

        // .optionalBody(TypedBody.text("text/plain", options.body()))
        // .optionalBody(TypedBody.text("text/plain", Durations.text(options.body())))
        // .body(ScalarBody.of("text/plain", Codecs.DATE, body))
        @Override
        public CodeBlock text(RequestBody.Text body) {
            if (TypeMapper.isDuration(body.type())) {
                return argument(RuntimeType.TYPED_BODY, "text", body, CodeBlock.of(""), this::duration);
            }
            return body.type().isString()
                    ? argument(RuntimeType.TYPED_BODY, "text", body, CodeBlock.of(""), UnaryOperator.identity())
                    : argument(
                            RuntimeType.SCALAR_BODY,
                            "of",
                            body,
                            CodeBlock.of(",$W$L", context.codecs().of(body.type())),
                            UnaryOperator.identity());
        }

        private CodeBlock duration(CodeBlock value) {
            return CodeBlock.of("$T.text($L)", context.runtime(RuntimeType.DURATIONS), value);
        }

        // .body(StreamedBody.as("image/png", body))
        @Override
        public CodeBlock binary(RequestBody.Binary body) {
            return argument(RuntimeType.STREAMED_BODY, "as", body, CodeBlock.of(""), UnaryOperator.identity());
        }

        private CodeBlock argument(
                RuntimeType kind,
                String factory,
                RequestBody.Whole body,
                CodeBlock codec,
                UnaryOperator<CodeBlock> written) {
            Input input = call.allInputs().stream()
                    .filter(candidate -> candidate.parameter() == null)
                    .findFirst()
                    .orElseThrow();
            CodeBlock value = CodeBlock.of(
                    "$T.$L($L$L,$W$L)",
                    context.runtime(kind),
                    factory,
                    JavaLiteral.string(body.mediaType()),
                    codec,
                    written.apply(value(input)));
            Request.SetMember member = call.signature().request().member();
            boolean isRequired = body.required() && !body.omittable();
            return CodeBlock.of(
                    "\n.$L($L)",
                    context.requestMethod(isRequired ? "body" : "optionalBody"),
                    member == null ? value : withMember(body, value, isRequired, member));
        }

        // StreamSwitch.on(TypedBody.json("application/json", Chat.codec(), chat), "stream")
        // StreamSwitch.onOptional("application/json", TypedBody.json("application/json", Chat.codec(), chat), "stream")
        // StreamSwitch.off(TypedBody.json("application/json", Chat.codec(), chat), "stream")
        private CodeBlock withMember(RequestBody body, CodeBlock value, boolean isRequired, Request.SetMember member) {
            boolean isMade = member.value() && !isRequired;
            return CodeBlock.of(
                    "$T.$L($L,$W$L)",
                    context.runtime(RuntimeType.STREAM_SWITCH),
                    isMade ? "onOptional" : member.value() ? "on" : "off",
                    isMade ? CodeBlock.of("$L,$W$L", JavaLiteral.string(body.mediaType()), value) : value,
                    member.names().stream()
                            .map(name -> CodeBlock.of("$L", JavaLiteral.string(name)))
                            .collect(CodeBlock.joining(",$W")));
        }
    }
}
