package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import java.util.Objects;
import java.util.Optional;

/** The Java types of a client as text, for its documentation. */
public final class TypeTexts {
    private final TypeMapper types;
    private final String runtimePackage;

    public TypeTexts(NamePlan names) {
        types = new TypeMapper(names);
        runtimePackage = names.runtimePackage();
    }

    /** The type of a value that is always there. */
    public TypeText always(TypeRef type) {
        return TypeText.of(types.always(type));
    }

    /** The type as a type argument, or where null is allowed. */
    public TypeText boxed(TypeRef type) {
        return TypeText.of(types.boxed(type));
    }

    /** The type of an operation's input. */
    public TypeText input(Parameter parameter) {
        return TypeText.of(types.input(parameter));
    }

    /** The type of a body that is one argument. */
    public TypeText body(RequestBody body) {
        return switch (body.kind()) {
            case JSON -> always(Objects.requireNonNull(body.type()));
            case TEXT -> TypeText.of(ClassName.get(String.class));
            default -> runtime(RuntimeType.REQUEST_BODY);
        };
    }

    /** The type of a result; empty when there is none. */
    public Optional<TypeText> result(Result result) {
        return types.result(result).map(TypeText::of);
    }

    private TypeText runtime(RuntimeType type) {
        return TypeText.of(type.in(runtimePackage));
    }
}
