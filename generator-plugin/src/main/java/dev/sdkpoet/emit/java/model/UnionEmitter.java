package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.TypeDef.Discriminator;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import dev.sdkpoet.text.JavadocText;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits one sealed interface for each union: object variants implement it, other variants are wrapped in nested records, and what
 * fits no variant is an {@code Unknown} that keeps the JSON.
 *
 * <p>{@code {Pet: {oneOf: [{$ref: Cat}, {type: string}]}}} becomes {@code sealed interface Pet permits Cat, Pet.StringValue,
 * Pet.Unknown}.
 */
final class UnionEmitter {
    private UnionEmitter() {}

    static ModelClass emit(JavaContext context, UnionDef type) {
        return ModelClass.of(new UnionInterface(context, type).type());
    }

    /** More don't fit into one method, which holds 64 KB of code. */
    private static final int MAX_STATEMENTS = 2_000;

    /** A variant that has a class of its own only for this union. */
    private record Wrapped(ClassName name, Variant variant) {}

    /** One interface under construction. */
    private static final class UnionInterface {
        private final JavaContext context;
        private final UnionDef type;
        private final ClassName name;
        private final List<TypeId> members;
        private final List<Wrapped> wrapped;

        UnionInterface(JavaContext context, UnionDef type) {
            this.context = context;
            this.type = type;
            this.name = context.names().type(type.id());
            this.members = context.unions().members(type.id());
            this.wrapped = wrapped();
        }

        private List<Wrapped> wrapped() {
            List<Wrapped> found = new ArrayList<>();
            for (int i = 0; i < type.variants().size(); i++) {
                Variant variant = type.variants().get(i);
                if (!(variant.type() instanceof TypeRef.Named named && members.contains(named.id()))) {
                    found.add(new Wrapped(name.nestedClass(context.names().variant(type.id(), i)), variant));
                }
            }
            return found;
        }

        TypeSpec type() {
            TypeSpec.Builder spec = TypeSpec.interfaceBuilder(name)
                    .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                    .addJavadoc(javadoc());
            List<TypeId> parents = context.unions().parents(type.id());
            if (parents.isEmpty()) {
                spec.addSuperinterface(context.runtime(RuntimeType.JSON_ENCODABLE));
            }
            parents.forEach(parent -> spec.addSuperinterface(context.names().type(parent)));
            members.forEach(member -> spec.addPermittedSubclass(context.names().type(member)));
            wrapped.forEach(wrapper -> spec.addPermittedSubclass(wrapper.name()));
            if (hasUnknown()) {
                spec.addPermittedSubclass(unknown());
            }
            type.commonProperties().stream()
                    .filter(property -> context.accessors().declares(type.id(), property.wireName()))
                    .forEach(property -> spec.addMethod(accessor(property)));
            spec.addMethod(fromJsonMethod()).addMethod(codecMethod()).addMethods(variantsMethods());
            wrapped.forEach(wrapper -> spec.addType(wrapperRecord(wrapper)));
            if (hasUnknown()) {
                spec.addType(unknownRecord());
            }
            return spec.build();
        }

        private CodeBlock javadoc() {
            return Javadocs.of(
                    type.doc().prose(),
                    context.uses().of(type, "One of several variants of " + JavadocText.code(type.schemaName()) + "."));
        }

        /** With a fallback every object has a variant, and anything else is a misfit. */
        private boolean hasUnknown() {
            return type.fallback() == null;
        }

        private ClassName unknown() {
            return name.nestedClass("Unknown");
        }

        // @Nullable String name();
        private MethodSpec accessor(Property property) {
            boolean overrides = context.unions().parents(type.id()).stream()
                    .anyMatch(parent -> context.accessors().declares(parent, property.wireName()));
            return Accessors.declared(context, type.id(), property, overrides);
        }

        // static Pet fromJson(String json) { return codec().fromJson(json); }
        private MethodSpec fromJsonMethod() {
            return MethodSpec.methodBuilder("fromJson")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("Reads a value of any variant.")
                    .addParameter(String.class, "json")
                    .returns(name)
                    .addStatement("return codec().fromJson(json)")
                    .build();
        }

        // static Codec<Pet> codec() { return Variants.codec(Pet.class, Unknown::new, Pet::variants); }
        private MethodSpec codecMethod() {
            return MethodSpec.methodBuilder("codec")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(ParameterizedTypeName.get(context.runtime(RuntimeType.CODEC), name))
                    .addStatement(
                            "return $T.codec($T.class,$W$L$T::variants)",
                            context.runtime(RuntimeType.VARIANTS),
                            name,
                            hasUnknown() ? CodeBlock.of("$T::new,$W", unknown()) : CodeBlock.of(""),
                            name)
                    .build();
        }

        // record StringValue(String value) implements Pet { writeTo … }
        private TypeSpec wrapperRecord(Wrapped wrapper) {
            TypeRef variant = wrapper.variant().type();
            return record(
                            wrapper.name(),
                            context.types().always(variant),
                            "value",
                            CodeBlock.of(
                                    "A value of the variant " + "$L.",
                                    JavadocText.code(wrapper.variant().label())),
                            CodeBlock.of(
                                    "out.value($L, value)", context.codecs().of(variant)))
                    .build();
        }

        // record Unknown(JsonValue json) implements Pet { writeTo … }
        private TypeSpec unknownRecord() {
            return record(
                            unknown(),
                            context.runtime(RuntimeType.JSON_VALUE),
                            "json",
                            CodeBlock.of("A value that fits none of the variants, kept as received."),
                            CodeBlock.of("json.writeTo(out)"))
                    .addMethod(unknownToString())
                    .build();
        }

        // public String toString() { return "Unknown[...]"; }
        private MethodSpec unknownToString() {
            return MethodSpec.methodBuilder("toString")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Doesn't show the value, which could be secret.")
                    .returns(String.class)
                    .addStatement("return $S", "Unknown[...]")
                    .build();
        }

        private TypeSpec.Builder record(
                ClassName recordName, TypeName component, String variable, CodeBlock javadoc, CodeBlock write) {
            return TypeSpec.recordBuilder(recordName)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc(javadoc)
                    .addSuperinterface(name)
                    .recordConstructor(MethodSpec.compactConstructorBuilder()
                            .addParameter(
                                    ParameterSpec.builder(component, variable).build())
                            .build())
                    .addMethod(MethodSpec.methodBuilder("writeTo")
                            .addAnnotation(Override.class)
                            .addModifiers(Modifier.PUBLIC)
                            .addParameter(context.runtime(RuntimeType.JSON_WRITER), "out")
                            .addStatement(write)
                            .build());
        }

        // private static void variants(Variants<Pet> variants) {
        //     variants.discriminator("type");
        //     variants.map("cat", Cat.codec());
        //     variants.object(Cat.codec());
        //     variants.value(Codecs.STRING, StringValue::new);
        // }
        private List<MethodSpec> variantsMethods() {
            List<CodeBlock> statements = statements();
            MethodSpec.Builder first = variantsMethod("variants");
            if (statements.size() <= MAX_STATEMENTS) {
                statements.forEach(first::addStatement);
                return List.of(first.build());
            }
            List<MethodSpec> methods = new ArrayList<>();
            for (int i = 0; i < statements.size(); i += MAX_STATEMENTS) {
                MethodSpec.Builder part = variantsMethod("variants" + i);
                statements
                        .subList(i, Math.min(i + MAX_STATEMENTS, statements.size()))
                        .forEach(part::addStatement);
                first.addStatement("variants$L(variants)", i);
                methods.add(part.build());
            }
            methods.add(0, first.build());
            return methods;
        }

        private MethodSpec.Builder variantsMethod(String methodName) {
            return MethodSpec.methodBuilder(methodName)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(ParameterizedTypeName.get(context.runtime(RuntimeType.VARIANTS), name), "variants");
        }

        private List<CodeBlock> statements() {
            List<CodeBlock> statements = new ArrayList<>();
            Discriminator discriminator = type.discriminator();
            if (discriminator != null) {
                statements.add(
                        CodeBlock.of("variants.discriminator($L)", JavaLiteral.string(discriminator.property())));
                discriminator.mapping().stream()
                        .filter(mapping -> isBelow(mapping.type()))
                        .forEach(mapping -> statements.add(CodeBlock.of(
                                "variants.map($L, $L)", JavaLiteral.string(mapping.value()), codec(mapping.type()))));
            }
            members.stream()
                    .filter(member -> !member.equals(type.fallback()))
                    .forEach(member -> statements.add(CodeBlock.of("variants.object($L)", codec(member))));
            wrapped.forEach(wrapper -> statements.add(CodeBlock.of(
                    "variants.value($L, $T::new)",
                    context.codecs().of(wrapper.variant().type()),
                    wrapper.name())));
            if (type.fallback() != null) {
                statements.add(CodeBlock.of("variants.fallback($L)", codec(type.fallback())));
            }
            return statements;
        }

        /** Whether a mapping's target is one of this union's classes, or of a union's below it. */
        private boolean isBelow(TypeId target) {
            return context.unions().isAncestor(type.id(), target) && !target.equals(type.id());
        }

        private CodeBlock codec(TypeId member) {
            return context.codecs().of(new TypeRef.Named(member));
        }
    }
}
