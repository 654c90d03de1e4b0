package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.text.JavadocText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits the objects that hold an operation's inputs: {@code CreateInviteOptions} for the optional ones, or {@code
 * CreateInviteParams} for all of them where too many are required to tell them by position. Immutable, with a builder, so that a
 * further optional input breaks no caller.
 */
final class OptionsEmitter implements JavaEmitter {

    @Override
    public Stream<GeneratedFile> emit(JavaContext context) {
        return Call.all(context)
                .flatMap(call -> Stream.of(options(context, call), params(context, call))
                        .flatMap(inputs -> inputs.stream())
                        .map(inputs -> JavaFiles.render(inputs.name(), inputs.type())));
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
                            needsSome ? "What {@link $T#$L} sends." : "The optional parameters of {@link $T#$L}.",
                            call.api(),
                            call.names().method());
            if (!needsSome) {
                spec.addField(noneField());
            }
            inputs.forEach(input -> spec.addField(field(input)));
            spec.addMethod(constructor());
            if (!needsSome) {
                spec.addMethod(noneMethod());
            }
            spec.addMethod(builderMethod()).addMethod(toBuilderMethod());
            inputs.forEach(input -> spec.addMethod(accessor(input)));
            return spec.addType(builder()).build();
        }

        private ClassName builderName() {
            return name.nestedClass("Builder");
        }

        private TypeName fieldType(Input input) {
            return input.required() ? input.type() : Annotations.nullable(input.type());
        }

        // private static final CreateInviteOptions NONE = new Builder().build();
        private FieldSpec noneField() {
            return FieldSpec.builder(name, "NONE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T().build()", builderName())
                    .build();
        }

        // private final @Nullable String roleSid;
        private FieldSpec field(Input input) {
            return FieldSpec.builder(fieldType(input), input.variable(), Modifier.PRIVATE, Modifier.FINAL)
                    .build();
        }

        // private CreateInviteOptions(Builder builder) { this.roleSid = builder.roleSid; }
        private MethodSpec constructor() {
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(builderName(), "from");
            inputs.forEach(input -> constructor.addStatement(
                    input.required() ? "this.$N = $T.requireNonNull(from.$N, $S)" : "this.$N = from.$N",
                    input.required()
                            ? new Object[] {input.variable(), Objects.class, input.variable(), input.variable()}
                            : new Object[] {input.variable(), input.variable()}));
            return constructor.build();
        }

        // public static CreateInviteOptions none() { return NONE; }
        private MethodSpec noneMethod() {
            return MethodSpec.methodBuilder("none")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("Nothing set.")
                    .returns(name)
                    .addStatement("return NONE")
                    .build();
        }

        // public static Builder builder() { return new Builder(); }
        private MethodSpec builderMethod() {
            return MethodSpec.methodBuilder("builder")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("A builder with nothing set.")
                    .returns(builderName())
                    .addStatement("return new $T()", builderName())
                    .build();
        }

        // public Builder toBuilder() { Builder builder = new Builder(); builder.roleSid = roleSid; return builder; }
        private MethodSpec toBuilderMethod() {
            MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("A builder that starts from these values.")
                    .returns(builderName())
                    .addStatement("$T copy = new $T()", builderName(), builderName());
            inputs.forEach(input -> method.addStatement("copy.$N = this.$N", input.variable(), input.variable()));
            return method.addStatement("return copy").build();
        }

        // public @Nullable String roleSid() { return roleSid; }
        private MethodSpec accessor(Input input) {
            return MethodSpec.methodBuilder(input.accessor())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(Javadocs.of(input.doc(), "The " + JavadocText.code(input.wireName()) + " input."))
                    .returns(fieldType(input))
                    .addStatement("return $N", input.variable())
                    .build();
        }

        private TypeSpec builder() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(builderName())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("Builds {@link $T}. Not thread-safe.", name);
            inputs.forEach(
                    input -> spec.addField(Annotations.nullable(input.type()), input.variable(), Modifier.PRIVATE));
            spec.addMethod(MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .build());
            inputs.forEach(input -> addSetters(input, spec));
            return spec.addMethod(buildMethod()).build();
        }

        private void addSetters(Input input, TypeSpec.Builder spec) {
            MethodSpec setter = setter(input);
            spec.addMethod(setter);
            LiteralOverload.of(setter, input.wireName()).ifPresent(spec::addMethod);
        }

        // public Builder roleSid(String roleSid) { this.roleSid = roleSid; return this; }
        private MethodSpec setter(Input input) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(input.variable())
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(fieldType(input), input.variable())
                    .returns(builderName())
                    .addJavadoc(
                            "Sets $L$L.",
                            JavadocText.code(input.wireName()),
                            input.required() ? "" : "; null leaves it out");
            if (input.deprecated()) {
                method.addAnnotation(Deprecated.class).addJavadoc("\n\n$L", Javadocs.deprecated());
            }
            CodeBlock value = input.isList() ? copy(input) : CodeBlock.of("$N", input.variable());
            return method.addStatement("this.$N = $L", input.variable(), value)
                    .addStatement("return this")
                    .build();
        }

        // identity == null ? null : List.copyOf(identity)
        private static CodeBlock copy(Input input) {
            CodeBlock copy = CodeBlock.of("$T.copyOf($N)", List.class, input.variable());
            return input.required() ? copy : CodeBlock.of("$N == null ? null : $L", input.variable(), copy);
        }

        // public CreateInviteOptions build() { return new CreateInviteOptions(this); }
        private MethodSpec buildMethod() {
            boolean needsSome = inputs.stream().anyMatch(Input::required);
            return MethodSpec.methodBuilder("build")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(
                            needsSome
                                    ? "The finished object.\n\n@throws NullPointerException naming a required input that isn't set"
                                    : "The finished object.")
                    .returns(name)
                    .addStatement("return new $T(this)", name)
                    .build();
        }
    }
}
