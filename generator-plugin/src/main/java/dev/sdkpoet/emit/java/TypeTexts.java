package dev.sdkpoet.emit.java;

import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import java.util.Optional;

/** The Java types of a client as text, for its documentation. */
public final class TypeTexts {
    private final TypeMapper types;

    public TypeTexts(NamePlan names) {
        types = new TypeMapper(names);
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
    public TypeText body(RequestBody.Whole body) {
        return TypeText.of(types.body(body));
    }

    /** The type of a result; empty when there is none. */
    public Optional<TypeText> result(Result result) {
        return types.result(result).map(TypeText::of);
    }
}
