package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.Fallback;
import dev.sdkpoet.emit.java.base.FormerMethod;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.SetterMethods;
import dev.sdkpoet.emit.java.model.ObjectEmitter.Member;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The builder of the class of an object schema.
 *
 * @param built the class that it builds
 * @param name the builder's own class
 */
record ObjectBuilder(JavaContext context, TypeId id, ClassName built, ClassName name, List<Member> members) {

    // public static final class Builder extends JsonModelBuilder<Invite, Builder> { setters …, create(Values) … }
    TypeSpec type() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(context.runtime(RuntimeType.JSON_MODEL_BUILDER), built, name))
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
                .returns(built)
                .addStatement("return new $T(values)", built)
                .build();
    }

    private void addSetters(Member member, TypeSpec.Builder spec) {
        MethodSpec setter = setter(member);
        String constant = member.names().constant();
        SetterMethods.of(
                        context,
                        setter,
                        context.sent().contains(id),
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

    // public Builder sid(@Nullable String sid) { return set(SID, sid); }
    private MethodSpec setter(Member member) {
        Property property = member.property();
        String variable = member.names().variable();
        MethodSpec.Builder method = MethodSpec.methodBuilder(variable)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(
                        property.nullable() || !property.required()
                                ? context.types().nullable(property.type())
                                : context.types().always(property.type()),
                        variable)
                .returns(name)
                .addStatement("return set($N, $N)", member.names().constant(), variable);
        List<CodeBlock> tags = property.deprecated() ? List.of(Javadocs.deprecated()) : List.of();
        if (context.sent().contains(id)) {
            String fallback = Fallback.of(property.wireName(), member.names().accessor(), "member");
            method.addJavadoc(Javadocs.summary(property.doc(), fallback, tags));
        } else {
            tags.forEach(method::addJavadoc);
        }
        if (property.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method.build();
    }

    /** Also takes a {@code Period} of years and months. A null is for the first setter, whose type is narrower. */
    // public Builder period(TemporalAmount period) { return Durations.set(this, PERIOD, period); }
    private MethodSpec periodSetter(MethodSpec setter, String constant) {
        return MethodSpec.methodBuilder(setter.name())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(setter.annotations())
                .addParameter(TemporalAmount.class, setter.name())
                .returns(setter.returnType())
                .addStatement(
                        "return $T.set(this, $N, $N)", context.runtime(RuntimeType.DURATIONS), constant, setter.name())
                .build();
    }
}
