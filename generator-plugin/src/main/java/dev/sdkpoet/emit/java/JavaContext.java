package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.naming.NamePlan;

/**
 * What the Java emitters share: the model, its names, and two indexes made from them once.
 *
 * @param types Java types and codecs of type references
 * @param unions which interfaces a class belongs to
 */
record JavaContext(EmitContext emit, TypeMapper types, UnionIndex unions) {

    static JavaContext of(EmitContext emit) {
        return new JavaContext(emit, new TypeMapper(emit.names()), UnionIndex.of(emit.model()));
    }

    ApiModel model() {
        return emit.model();
    }

    NamePlan names() {
        return emit.names();
    }

    ClassName runtime(RuntimeType type) {
        return type.in(names().runtimePackage());
    }
}
