package dev.sdkpoet.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.MemberNames;
import dev.sdkpoet.naming.Serialization;
import dev.sdkpoet.text.JavaLiteral;
import dev.sdkpoet.text.JavadocText;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits one immutable class for each object schema.
 *
 * <p>{@code {Invite: {properties: {sid: {type: string, nullable: true}}}}} becomes {@code Invite} with {@code sid()}, a {@code
 * Builder} and a {@code codec()}. All work is the runtime's; the class names its members and gives them types.
 */
final class ObjectEmitter {
    private ObjectEmitter() {}

    static ModelClass emit(JavaContext context, ObjectDef type) {
        return new ObjectClass(context, type).model();
    }

    /** One class under construction. */
    private static final class ObjectClass {
        private final JavaContext context;
        private final ObjectDef type;
        private final ClassName name;
        private final Serialization serialization;
        private final Interfaces interfaces;
        private final List<Member> members;

        ObjectClass(JavaContext context, ObjectDef type) {
            this.context = context;
            this.type = type;
            this.name = context.names().type(type.id());
            this.serialization = context.names().serialization(type.id());
            this.interfaces = new Interfaces(context, type);
            this.members = type.properties().stream()
                    .map(property -> new Member(property, context.names().member(type.id(), property.wireName())))
                    .toList();
        }

        /** A property with its names. */
        private record Member(Property property, MemberNames names) {}

        ModelClass model() {
            List<JavaFiles.Constant> flags = members.stream()
                    .flatMap(member -> flags(member.property()))
                    .distinct()
                    .toList();
            return new ModelClass(type(), flags);
        }

        private TypeSpec type() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc(Javadocs.of(
                            type.doc(),
                            context.uses().of(type, "The " + JavadocText.code(type.schemaName()) + " object.")))
                    .superclass(context.runtime(
                            isSerializable() ? RuntimeType.SERIALIZABLE_MODEL : RuntimeType.JSON_MODEL));
            if (serialization == Serialization.REFUSED) {
                spec.addJavadoc("\n<p>Its objects can't be serialized any more, since they may hold a secret.");
            }
            interfaces.all().forEach(spec::addSuperinterface);
            spec.addField(fieldSet());
            members.forEach(member -> spec.addField(field(member)));
            if (isSerializable()) {
                spec.addField(serialVersion());
            }
            spec.addMethod(constructor());
            members.forEach(member -> addAccessors(member, spec));
            if (hasTypedAdditional()) {
                spec.addMethod(additionalPropertyValues());
            }
            if (serialization == Serialization.REFUSED) {
                spec.addMethod(refusingWriteObject());
            }
            return spec.addMethod(builderMethod())
                    .addMethod(toBuilderMethod())
                    .addMethod(fromJsonMethod())
                    .addMethod(codecMethod())
                    .addType(builder())
                    .build();
        }

        private boolean isSerializable() {
            return serialization != Serialization.NONE;
        }

        private boolean hasTypedAdditional() {
            return !type.additional().isAny();
        }

        // private static final FieldSet FIELDS = new FieldSet("chat.v2.service.channel.invite");
        private FieldSpec fieldSet() {
            ClassName fieldSet = context.runtime(RuntimeType.FIELD_SET);
            return FieldSpec.builder(fieldSet, "FIELDS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T($L)", fieldSet, JavaLiteral.string(type.schemaName()))
                    .build();
        }

        // private static final Field<String> SID = FIELDS.add("sid", Codecs.STRING, NULLABLE);
        private FieldSpec field(Member member) {
            Property property = member.property();
            CodeBlock.Builder arguments = CodeBlock.builder()
                    .add(
                            "$Z$L,$W$L",
                            JavaLiteral.string(property.wireName()),
                            context.codecs().ofMember(property.type()));
            Constant constant = Constant.of(property);
            Constant value = constant == null ? Constant.preset(context, property) : constant;
            if (value != null) {
                arguments.add(",$W$L", value.expression());
            }
            CodeBlock flags = flags(property)
                    .map(flag -> CodeBlock.of("$T." + flag.name(), flag.type()))
                    .collect(CodeBlock.joining(" | "));
            if (!flags.isEmpty() || value != null) {
                arguments.add(",$W$L", flags.isEmpty() ? "0" : flags);
            }
            return FieldSpec.builder(
                            ParameterizedTypeName.get(
                                    context.runtime(RuntimeType.FIELD),
                                    context.types().boxed(property.type())),
                            member.names().constant(),
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer(
                            "FIELDS.$L($L)",
                            context.fieldMethod(value == null ? "add" : constant == null ? "preset" : "constant"),
                            arguments.build())
                    .build();
        }

        private Stream<JavaFiles.Constant> flags(Property property) {
            ClassName field = context.runtime(RuntimeType.FIELD);
            Stream.Builder<String> flags = Stream.builder();
            if (property.required()) {
                flags.add("REQUIRED");
            }
            if (property.readOnly()) {
                flags.add("READ_ONLY");
            } else if (property.required() && property.writeOnly()) {
                flags.add("WRITE_ONLY");
            }
            if (property.nullable()) {
                flags.add("NULLABLE");
            }
            if (property.sensitive()) {
                flags.add("SENSITIVE");
            }
            if (!property.required() && property.preset() != null && Constant.of(property) != null) {
                flags.add("PRESET");
            }
            return flags.build().map(constant -> new JavaFiles.Constant(field, constant));
        }

        // private static final long serialVersionUID = 1L;
        /** The form is JSON in all versions of the document. */
        private static FieldSpec serialVersion() {
            return FieldSpec.builder(
                            TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("1L")
                    .build();
        }

        // private Invite(Values values) { super(FIELDS, values); }
        private MethodSpec constructor() {
            return MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(context.runtime(RuntimeType.VALUES), "values")
                    .addStatement("super(FIELDS, values)")
                    .build();
        }

        private void addAccessors(Member member, TypeSpec.Builder spec) {
            MethodSpec accessor = accessor(member);
            spec.addMethod(accessor);
            FormerMethod.all(accessor, member.names().former()).forEach(spec::addMethod);
            getter(member).ifPresent(spec::addMethod);
        }

        // @NotNull @Size(max = 34) public @Nullable String getSid() { return get(SID); }
        /** What validates beans finds limits there, and null for what isn't there; nothing without limits. */
        private Optional<MethodSpec> getter(Member member) {
            Property property = member.property();
            Constraints constraints = context.constraints();
            List<AnnotationSpec> own = constraints.isWanted() ? constraints.of(property) : List.of();
            boolean isLimited = constraints.isWanted()
                    && (!own.isEmpty() || constraints.hasLimitsInside(property.type(), property.doc()));
            return isLimited
                    ? Optional.of(MethodSpec.methodBuilder(member.names().getter())
                            .addModifiers(Modifier.PUBLIC)
                            .addAnnotations(own)
                            .addAnnotations(
                                    property.deprecated()
                                            ? List.of(AnnotationSpec.builder(Deprecated.class)
                                                    .build())
                                            : List.of())
                            .addJavadoc(
                                    "Is {@link #$N()}, or null if it isn't there.",
                                    member.names().accessor())
                            .returns(Annotations.nullable(constraints.typed(property.type(), property.doc())))
                            .addStatement("return get($N)", member.names().constant())
                            .build())
                    : Optional.empty();
        }

        // public @Nullable String sid() { return get(SID); }
        // public long count() { return require(COUNT); }
        private MethodSpec accessor(Member member) {
            Property property = member.property();
            return Accessors.method(context, type.id(), property, interfaces.declare(property.wireName()))
                    .addAnnotations(CustomCode.annotations(
                            context.emit().options().additions().annotationsOf(type, property)))
                    .addStatement(
                            "return $L($N)",
                            property.isAlwaysInResponse() ? "require" : "get",
                            member.names().constant())
                    .build();
        }

        // public Map<String, Long> additionalPropertyValues() { return AdditionalMembers.of(this, Codecs.LONG); }
        private MethodSpec additionalPropertyValues() {
            TypeRef.MapOf map = new TypeRef.MapOf(type.additional(), type.additionalNullable());
            return MethodSpec.methodBuilder("additionalPropertyValues")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("The undeclared members, by name.")
                    .returns(ParameterizedTypeName.get(
                            ClassName.get(Map.class),
                            ClassName.get(String.class),
                            type.additionalNullable()
                                    ? context.types().nullable(map.value())
                                    : context.types().boxed(map.value())))
                    .addStatement(
                            "return $T.$L(this, $L)",
                            context.runtime(RuntimeType.ADDITIONAL_MEMBERS),
                            type.additionalNullable() ? "nullable" : "of",
                            context.codecs().of(map.value()))
                    .build();
        }

        // private void writeObject(ObjectOutputStream out) throws IOException { throw new
        // NotSerializableException("example.model.Pet"); }
        private MethodSpec refusingWriteObject() {
            return MethodSpec.methodBuilder("writeObject")
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(ObjectOutputStream.class, "out")
                    .addException(IOException.class)
                    .addStatement(
                            "throw new $T($S)",
                            NotSerializableException.class,
                            name.canonicalName() + ": it may hold a secret")
                    .build();
        }

        private ClassName builderName() {
            return name.nestedClass("Builder");
        }

        // public static Builder builder() { return new Builder(); }
        private MethodSpec builderMethod() {
            return MethodSpec.methodBuilder("builder")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(builderName())
                    .addStatement("return new $T()", builderName())
                    .build();
        }

        // @Override
        // public Builder toBuilder() { return copyTo(new Builder()); }
        private MethodSpec toBuilderMethod() {
            MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(builderName())
                    .addStatement("return copyTo(new $T())", builderName());
            return isSerializable() ? method.addAnnotation(Override.class).build() : method.build();
        }

        // public static Invite fromJson(String json) { return codec().fromJson(json); }
        private MethodSpec fromJsonMethod() {
            return MethodSpec.methodBuilder("fromJson")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addParameter(String.class, "json")
                    .returns(name)
                    .addStatement("return codec().fromJson(json)")
                    .build();
        }

        // public static Codec<Invite> codec() { return Codecs.model(new Builder()); }
        private MethodSpec codecMethod() {
            return MethodSpec.methodBuilder("codec")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(ParameterizedTypeName.get(context.runtime(RuntimeType.CODEC), name))
                    .addStatement("return $L", context.codecs().ofModel(builderName()))
                    .build();
        }

        // public static final class Builder extends JsonModelBuilder<Invite, Builder> { setters …, create(Values) … }
        private TypeSpec builder() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(builderName())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .superclass(ParameterizedTypeName.get(
                            context.runtime(RuntimeType.JSON_MODEL_BUILDER), name, builderName()))
                    .addMethod(MethodSpec.constructorBuilder().build());
            members.forEach(member -> addSetters(member, spec));
            return spec.addMethod(createMethod()).build();
        }

        // protected Invite create(Values values) { return new Invite(values); }
        private MethodSpec createMethod() {
            return MethodSpec.methodBuilder("create")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .addParameter(context.runtime(RuntimeType.VALUES), "values")
                    .returns(name)
                    .addStatement("return new $T(values)", name)
                    .build();
        }

        private void addSetters(Member member, TypeSpec.Builder spec) {
            MethodSpec setter = setter(member);
            String constant = member.names().constant();
            SetterMethods.of(
                            context,
                            setter,
                            context.sent().contains(type.id()),
                            member.property().type(),
                            member.names(),
                            CodeBlock.of("this, $N", constant))
                    .forEach(spec::addMethod);
            if (TypeMapper.isDuration(member.property().type())) {
                MethodSpec period = periodSetter(setter, constant);
                spec.addMethod(period);
                FormerMethod.all(period, member.names().former()).forEach(spec::addMethod);
            }
        }

        // public Builder sid(@Nullable String value) { return set(SID, value); }
        private MethodSpec setter(Member member) {
            Property property = member.property();
            String variable = member.names().variable();
            MethodSpec.Builder method = MethodSpec.methodBuilder(variable)
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(
                            property.nullable() || !property.required()
                                    ? context.types().nullable(property.type())
                                    : context.types().always(property.type()),
                            "value")
                    .returns(builderName())
                    .addStatement("return set($N, value)", member.names().constant());
            List<CodeBlock> tags = property.deprecated() ? List.of(Javadocs.deprecated()) : List.of();
            if (context.sent().contains(type.id())) {
                String fallback =
                        Fallback.of(property.wireName(), member.names().accessor(), "member");
                method.addJavadoc(Javadocs.summary(property.doc(), fallback, tags));
            } else {
                tags.forEach(method::addJavadoc);
            }
            if (property.deprecated()) {
                method.addAnnotation(Deprecated.class);
            }
            return method.build();
        }

        /** Takes a {@code Period} of years and months, too. A null is for the first setter, whose type is narrower. */
        // public Builder period(TemporalAmount value) { return Durations.set(this, PERIOD, value); }
        private MethodSpec periodSetter(MethodSpec setter, String constant) {
            return MethodSpec.methodBuilder(setter.name())
                    .addModifiers(Modifier.PUBLIC)
                    .addAnnotations(setter.annotations())
                    .addParameter(TemporalAmount.class, "value")
                    .returns(setter.returnType())
                    .addStatement("return $T.set(this, $N, value)", context.runtime(RuntimeType.DURATIONS), constant)
                    .build();
        }
    }
}
