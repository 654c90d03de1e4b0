package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.FormerMethod;
import dev.sdkpoet.emit.java.base.Input;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.base.SetterMethods;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.Constant;
import dev.sdkpoet.emit.java.type.Constraints;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.output.GeneratedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits the objects that hold an operation's inputs: {@code CreateInviteOptions} for the optional ones, or {@code
 * CreateInviteParams} for all of them where too many are required to tell them by position. Immutable, with a builder, so that a
 * further optional input breaks no caller.
 */
public final class OptionsEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        return Call.all(context)
                .flatMap(call -> Stream.of(options(context, call), params(context, call))
                        .flatMap(inputs -> inputs.stream())
                        .map(inputs ->
                                () -> JavaFiles.render(inputs.name(), context.changed(inputs.name(), inputs.type()))));
    }

    private static List<InputsClass> options(JavaContext context, Call call) {
        return call.signature().hasOptions()
                ? List.of(new InputsClass(context, call, call.names().options(), call.optionalInputs()))
                : List.of();
    }

    private static List<InputsClass> params(JavaContext context, Call call) {
        return call.signature().usesParams()
                ? List.of(new InputsClass(context, call, call.names().params(), call.allInputs()))
                : List.of();
    }

    /** One class under construction. */
    private record InputsClass(JavaContext context, Call call, ClassName name, List<Input> inputs) {

        TypeSpec type() {
            boolean needsSome = inputs.stream().anyMatch(Input::required);
            TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc(
                            needsSome ? "The inputs of {@link $T#$L}." : "The optional parameters of {@link $T#$L}.",
                            call.api(),
                            call.names().method());
            spec.superclass(ParameterizedTypeName.get(context.runtime(RuntimeType.OPERATION_INPUTS), builderName()))
                    .addMethod(constructor())
                    .addMethod(builderMethod());
            inputs.forEach(input -> withFormer(accessor(input), input).forEach(spec::addMethod));
            inputs.forEach(input -> getter(input).ifPresent(spec::addMethod));
            return spec.addType(builder()).build();
        }

        private static boolean mustBeSet(Input input) {
            return input.required() && !input.omittable();
        }

        private ClassName builderName() {
            return name.nestedClass("Builder");
        }

        private TypeName fieldType(Input input) {
            return input.required() ? input.type() : Annotations.nullable(input.type());
        }

        // private CreateInviteParams(Builder values) { super(values, "serviceSid", "identity"); }
        private MethodSpec constructor() {
            CodeBlock required = inputs.stream()
                    .filter(InputsClass::mustBeSet)
                    .map(input -> CodeBlock.of(",$W$S", input.accessor()))
                    .collect(CodeBlock.joining(""));
            return MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(builderName(), "values")
                    .addStatement("super(values$L)", required)
                    .build();
        }

        // public static Builder builder() { return new Builder(); }
        private MethodSpec builderMethod() {
            return MethodSpec.methodBuilder("builder")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(builderName())
                    .addStatement("return new $T()", builderName())
                    .build();
        }

        /** What the value is, the builder says, where it is given. */
        // public @Nullable String roleSid() { return get("roleSid"); }
        // public String identity() { return require("identity"); }
        private MethodSpec accessor(Input input) {
            return MethodSpec.methodBuilder(input.accessor())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(fieldType(input))
                    .addStatement("return $L($S)", mustBeSet(input) ? "require" : "get", input.accessor())
                    .build();
        }

        // @Max(100L) public @Nullable Integer getLimit() { return get("limit"); }
        /** Only for what is limited, and a body has no such name. */
        private Optional<MethodSpec> getter(Input input) {
            Constraints constraints = context.constraints();
            if (input.names().getter().isEmpty() || !isLimited(constraints, input)) {
                return Optional.empty();
            }
            return Optional.of(MethodSpec.methodBuilder(input.names().getter())
                    .addModifiers(Modifier.PUBLIC)
                    .addAnnotations(input.constraints(constraints))
                    .addJavadoc("Returns {@link #$N()}, or null if it is absent.", input.accessor())
                    .returns(Annotations.nullable(input.constrainedType(constraints)))
                    .addStatement("return get($S)", input.accessor())
                    .build());
        }

        private static boolean isLimited(Constraints constraints, Input input) {
            return !input.constraints(constraints).isEmpty()
                    || !input.constrainedType(constraints).equals(input.type());
        }

        private TypeSpec builder() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(builderName())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .superclass(ParameterizedTypeName.get(context.runtime(RuntimeType.OPTIONS_BUILDER), builderName()));
            spec.addMethod(builderConstructor());
            inputs.forEach(input -> addSetters(input, spec));
            return spec.addMethod(buildMethod()).build();
        }

        // private Builder() { version("2024-10-01"); }
        private MethodSpec builderConstructor() {
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
            for (Input input : inputs) {
                Parameter parameter = input.parameter();
                Constant preset = parameter == null
                        ? null
                        : Constant.preset(context.emit(), parameter.type(), parameter.preset());
                if (preset != null) {
                    constructor.addStatement("$N($L)", input.variable(), preset.expression());
                }
            }
            return constructor.build();
        }

        private void addSetters(Input input, TypeSpec.Builder spec) {
            CodeBlock builder = input.isSensitive()
                    ? CodeBlock.of("$T.secret(this, $S)", context.runtime(RuntimeType.SETTERS), input.accessor())
                    : CodeBlock.of("this");
            SetterMethods.of(
                            context,
                            setter(input),
                            true,
                            input.value(),
                            input.names(),
                            CodeBlock.of("$L, $S", builder, input.accessor()))
                    .forEach(spec::addMethod);
        }

        private static Stream<MethodSpec> withFormer(MethodSpec method, Input input) {
            return Stream.concat(Stream.of(method), FormerMethod.all(method, input.former()));
        }

        // public Builder roleSid(@Nullable String roleSid) { return set("roleSid", roleSid); }
        private MethodSpec setter(Input input) {
            List<CodeBlock> tags = input.deprecated() ? List.of(Javadocs.deprecated()) : List.of();
            MethodSpec.Builder method = MethodSpec.methodBuilder(input.variable())
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(fieldType(input), input.variable())
                    .returns(builderName())
                    .addJavadoc(Javadocs.of(input.doc(), input.fallback(), tags));
            if (input.deprecated()) {
                method.addAnnotation(Deprecated.class);
            }
            return method.addStatement("return $L($S, $N)", set(input), input.accessor(), input.variable())
                    .build();
        }

        /** A list or map is the caller's own, and may change. */
        private static String set(Input input) {
            boolean isCopied = input.parameter() != null
                    && (input.value() instanceof TypeRef.ListOf || input.value() instanceof TypeRef.MapOf);
            return (isCopied ? "setCopy" : "set") + (input.isSensitive() ? "Secret" : "");
        }

        // public CreateInviteOptions build() { return new CreateInviteOptions(this); }
        private MethodSpec buildMethod() {
            MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(name);
            if (inputs.stream().anyMatch(InputsClass::mustBeSet)) {
                method.addJavadoc("@throws NullPointerException if a required input isn't set; the message names it");
            }
            return method.addStatement("return new $T(this)", name).build();
        }
    }
}
