package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.CustomCode;
import dev.sdkpoet.emit.java.base.FormerMethod;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.Constraints;
import dev.sdkpoet.emit.java.type.RuntimeType;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A property with its names. */
    record Member(Property property, MemberNames names) {}

    /** One class under construction. */
    private static final class ObjectClass {
        private final JavaContext context;
        private final ObjectDef type;
        private final ClassName name;
        private final Serialization serialization;
        private final Interfaces interfaces;
        private final MemberFields fields;
        private final List<Member> members;

        ObjectClass(JavaContext context, ObjectDef type) {
            this.context = context;
            this.type = type;
            this.name = context.names().type(type.id());
            this.serialization = context.names().serialization(type.id());
            this.interfaces = new Interfaces(context, type);
            this.fields = new MemberFields(context);
            this.members = type.properties().stream()
                    .map(property -> new Member(property, context.names().member(type.id(), property.wireName())))
                    .toList();
        }

        ModelClass model() {
            List<JavaFiles.Constant> flags = members.stream()
                    .flatMap(member -> fields.flags(member.property()))
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
            members.forEach(member -> spec.addField(fields.field(member)));
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
                    .addType(new ObjectBuilder(context, type.id(), name, builderName(), members).type())
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
            return constraints.isLimited(property)
                    ? Optional.of(MethodSpec.methodBuilder(member.names().getter())
                            .addModifiers(Modifier.PUBLIC)
                            .addAnnotations(constraints.of(property))
                            .addAnnotations(
                                    property.deprecated()
                                            ? List.of(AnnotationSpec.builder(Deprecated.class)
                                                    .build())
                                            : List.of())
                            .addJavadoc(
                                    "Returns {@link #$N()}, or null if it is absent.",
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
                    .addJavadoc("Returns the undeclared members, by name.")
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
    }
}
