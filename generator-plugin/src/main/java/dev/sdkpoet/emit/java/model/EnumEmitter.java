package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import dev.sdkpoet.text.JavadocText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Emits one open enum for each enumeration: constants for the values the document knows, and room for those it doesn't.
 *
 * <p>{@code {Order: {type: string, enum: [asc, desc]}}} becomes {@code Order.ASC}, {@code Order.of("asc")}, {@code
 * order.value()} and {@code switch (order.known())}.
 */
final class EnumEmitter {
    /** The same for all: a large document has hundreds of thousands of constants. */
    private static final TypeSpec NO_BODY = TypeSpec.anonymousClassBuilder("").build();

    private EnumEmitter() {}

    static ModelClass emit(JavaContext context, EnumDef type) {
        return ModelClass.of(new EnumClass(context, type).type());
    }

    /** One class under construction. */
    private static final class EnumClass {
        private final JavaContext context;
        private final EnumDef type;
        private final ClassName name;
        private final List<String> constants;
        private final TypeName value;

        EnumClass(JavaContext context, EnumDef type) {
            this.context = context;
            this.type = type;
            this.name = context.names().type(type.id());
            this.constants = context.names().enumConstants(type.id());
            this.value = context.types().boxed(new TypeRef.Scalar(type.base()));
        }

        TypeSpec type() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc(Javadocs.of(
                            type.doc().prose(), "Known values of " + JavadocText.code(type.schemaName()) + "."))
                    .superclass(ParameterizedTypeName.get(context.runtime(RuntimeType.OPEN_ENUM), value, known()));
            for (int i = 0; i < constants.size(); i++) {
                spec.addField(constant(constants.get(i), type.values().get(i)));
            }
            return spec.addField(index())
                    .addMethod(constructor())
                    .addMethod(ofMethod())
                    .addMethod(codecMethod())
                    .addType(knownEnum())
                    .build();
        }

        private ClassName known() {
            return name.nestedClass("Known");
        }

        // public static final Order ASC = new Order("asc", Known.ASC);
        private FieldSpec constant(String constant, EnumValue enumValue) {
            FieldSpec.Builder field = FieldSpec.builder(
                            name, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T($Z$L,$W$T.$N)", name, literal(enumValue), known(), constant);
            String description = enumValue.description();
            return description == null || description.isBlank()
                    ? field.build()
                    : field.addJavadoc(Javadocs.of(new Doc(null, description, List.of()), ""))
                            .build();
        }

        private CodeBlock literal(EnumValue enumValue) {
            return switch (type.base()) {
                case INT64 -> CodeBlock.of("$LL", enumValue.value());
                case BIG_INTEGER -> CodeBlock.of("new $T($L)", BigInteger.class, JavaLiteral.string(enumValue.value()));
                case DECIMAL -> CodeBlock.of("new $T($L)", BigDecimal.class, JavaLiteral.string(enumValue.value()));
                default -> CodeBlock.of("$L", JavaLiteral.string(enumValue.value()));
            };
        }

        // private static final Map<String, Order> VALUES = index(ASC, DESC);
        private FieldSpec index() {
            CodeBlock all = constants.stream()
                    .map(constant -> CodeBlock.of("$N", constant))
                    .collect(CodeBlock.joining(",$W"));
            return FieldSpec.builder(
                            ParameterizedTypeName.get(ClassName.get(Map.class), value, name),
                            "VALUES",
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer("index($L)", all)
                    .build();
        }

        // private Order(String value, Known known) { super(value, known); }
        private MethodSpec constructor() {
            return MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(value, "value")
                    .addParameter(known(), "known")
                    .addStatement("super(value, known)")
                    .build();
        }

        // public static Order of(String value) {
        //     Order known = VALUES.get(value);
        //     return known != null ? known : new Order(value, Known.UNRECOGNIZED);
        // }
        private MethodSpec ofMethod() {
            return MethodSpec.methodBuilder("of")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("Returns the constant of this value, or a new object that keeps it.")
                    .addParameter(value.isBoxedPrimitive() ? value.unbox() : value, "value")
                    .returns(name)
                    .addStatement("$T known = VALUES.get($L)", name, key())
                    .addStatement("return known != null ? known : new $T(value, $T.UNRECOGNIZED)", name, known())
                    .build();
        }

        /** Decimals that are equal numbers ({@code 1.0} and {@code 1.00}) are the same key. */
        private CodeBlock key() {
            return type.base() == ScalarType.DECIMAL ? CodeBlock.of("key(value)") : CodeBlock.of("value");
        }

        // public enum Known { ASC, DESC, UNRECOGNIZED }
        private TypeSpec knownEnum() {
            TypeSpec.Builder spec = TypeSpec.enumBuilder(known())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("The values that the document lists, and one for all others.");
            constants.forEach(constant -> spec.addEnumConstant(constant, NO_BODY));
            return spec.addEnumConstant("UNRECOGNIZED", NO_BODY).build();
        }

        // public static Codec<Order> codec() { return codec(Codecs.STRING, Order::of); }
        private MethodSpec codecMethod() {
            return MethodSpec.methodBuilder("codec")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(ParameterizedTypeName.get(context.runtime(RuntimeType.CODEC), name))
                    .addStatement(
                            "return codec($L, $T::of)", context.codecs().of(new TypeRef.Scalar(type.base())), name)
                    .build();
        }
    }
}
