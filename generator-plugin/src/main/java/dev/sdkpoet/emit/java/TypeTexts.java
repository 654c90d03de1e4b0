package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.model.Operation.Result;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
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
        return switch (result.kind()) {
            case NONE -> Optional.empty();
            case JSON -> Optional.of(boxed(Objects.requireNonNull(result.type())));
            case TEXT -> Optional.of(TypeText.of(ClassName.get(String.class)));
            case BINARY -> Optional.of(runtime(RuntimeType.BINARY_RESPONSE));
            case EVENT_STREAM, JSON_LINES -> {
                TypeName item = types.boxed(Objects.requireNonNull(result.type()));
                ClassName stream = RuntimeType.EVENT_STREAM.in(runtimePackage);
                yield Optional.of(TypeText.of(ParameterizedTypeName.get(stream, item)));
            }
        };
    }

    private TypeText runtime(RuntimeType type) {
        return TypeText.of(type.in(runtimePackage));
    }
}
