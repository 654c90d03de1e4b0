package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.MemberNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Emits what a builder has for one member besides its setter: overloads for numbers, one that takes what to do with the builder of an
 * object, and methods that set a part of a list or map.
 */
public final class SetterMethods {
    private static final String VALUE = "value";

    private final JavaContext context;
    private final MethodSpec setter;

    private SetterMethods(JavaContext context, MethodSpec setter) {
        this.context = context;
        this.setter = setter;
    }

    /**
     * The setter, and what goes with it.
     *
     * @param sent whether callers make what the builder builds, to send it, and not only for tests
     * @param type the member's type; null for a body that isn't JSON
     * @param names the member's names
     * @param target what {@code Setters} changes: a builder and one of its members
     */
    public static List<MethodSpec> of(
            JavaContext context,
            MethodSpec setter,
            boolean sent,
            @Nullable TypeRef type,
            MemberNames names,
            CodeBlock target) {
        SetterMethods methods = new SetterMethods(context, setter);
        List<MethodSpec> whole = new ArrayList<>(List.of(setter));
        NumberOverloads.of(setter).forEach(whole::add);
        List<MethodSpec> parts = new ArrayList<>();
        if (sent) {
            methods.model(type)
                    .map(model -> methods.edited(setter.name(), model))
                    .ifPresent(whole::add);
        }
        String part = names.part();
        if (part != null) {
            parts.add(methods.part(part, target));
            if (sent && type instanceof TypeRef.ListOf list) {
                methods.model(list.item())
                        .map(model -> methods.edited(part, model))
                        .ifPresent(parts::add);
            }
        }
        List<MethodSpec> all = new ArrayList<>();
        whole.forEach(method -> addWithFormer(method, names.former(), all));
        parts.forEach(method -> addWithFormer(method, names.formerParts(), all));
        return all;
    }

    private static void addWithFormer(MethodSpec method, List<String> former, List<MethodSpec> all) {
        all.add(method);
        FormerMethod.all(method, former).forEach(all::add);
    }

    /** The class of an object, which has a builder. */
    private Optional<ClassName> model(@Nullable TypeRef type) {
        return type instanceof TypeRef.Named named
                        && context.model().type(named.id()).orElseThrow() instanceof ObjectDef
                ? Optional.of(context.names().type(named.id()))
                : Optional.empty();
    }

    /**
     * A null is for the setter alone: a method with one more parameter, of which there may be none, is looked at only when no other one fits
     * (JLS 15.12.2).
     */
    // public Builder address(Consumer<Address.Builder> edit, Void... none) { return
    // address(Setters.built(Address.builder(), edit)); }
    private MethodSpec edited(String name, ClassName model) {
        return method(name)
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Consumer.class), model.nestedClass("Builder")), "edit")
                .addParameter(Void[].class, "none")
                .varargs()
                .addStatement(
                        "return $N($T.built($T.builder(), edit))", name, context.runtime(RuntimeType.SETTERS), model)
                .build();
    }

    // public Builder addTag(String value) { return Setters.add(this, TAGS, value); }
    // public Builder putLabel(String key, String value) { return Setters.put(this, LABELS, key, value); }
    private MethodSpec part(String name, CodeBlock target) {
        ParameterizedTypeName whole =
                (ParameterizedTypeName) setter.parameters().get(0).type();
        List<? extends TypeName> arguments = whole.typeArguments();
        boolean isMap = arguments.size() > 1;
        MethodSpec.Builder method = method(name);
        if (isMap) {
            method.addParameter(String.class, "key");
        }
        return method.addParameter(given(arguments.get(arguments.size() - 1)), VALUE)
                .addStatement(
                        "return $T.$L($L, $L)",
                        context.runtime(RuntimeType.SETTERS),
                        isMap ? "put" : "add",
                        target,
                        isMap ? "key, " + VALUE : VALUE)
                .build();
    }

    /** What a caller gives for a type argument: a primitive where Java has one and it may not be null. */
    private static TypeName given(TypeName argument) {
        TypeName type = argument instanceof WildcardTypeName wildcard
                ? wildcard.upperBounds().get(0)
                : argument;
        return type.isAnnotated() || !type.isBoxedPrimitive() ? type : type.unbox();
    }

    private MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(setter.annotations())
                .returns(setter.returnType());
    }
}
