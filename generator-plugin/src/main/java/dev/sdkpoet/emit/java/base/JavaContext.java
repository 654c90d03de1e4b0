package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.type.CodecExpressions;
import dev.sdkpoet.emit.java.type.Constraints;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.emit.java.type.TypeUses;
import dev.sdkpoet.emit.java.type.UnionAccessors;
import dev.sdkpoet.emit.java.type.UnionIndex;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.SentTypes;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.sample.SamplePlan;
import dev.sdkpoet.naming.NamePlan;
import java.util.Set;

/**
 * What the Java emitters share: the model, its names, and indexes made from them once.
 *
 * @param types Java types of type references
 * @param codecs codecs of type references
 * @param unions which interfaces a class belongs to
 * @param accessors which accessors those interfaces declare
 * @param sent which types callers make, to send them
 * @param uses what types without a name are for
 * @param constraints what documents limit, for {@code jakarta.validation}
 * @param changes what becomes of types before they are written
 */
public record JavaContext(
        EmitContext emit,
        TypeMapper types,
        CodecExpressions codecs,
        UnionIndex unions,
        UnionAccessors accessors,
        Set<TypeId> sent,
        TypeUses uses,
        Constraints constraints,
        TypeChange changes) {

    public static JavaContext of(EmitContext emit, TypeChange changes) {
        TypeMapper types = new TypeMapper(emit.names());
        UnionIndex unions = UnionIndex.of(emit.model());
        return new JavaContext(
                emit,
                types,
                new CodecExpressions(emit),
                unions,
                UnionAccessors.of(emit, types, unions),
                SentTypes.of(emit.model()),
                TypeUses.of(emit),
                new Constraints(
                        emit.model().types().toList(), types, emit.options().beanValidation()),
                changes);
    }

    /** A finished type as it is to be written. */
    public TypeSpec changed(ClassName name, TypeSpec type) {
        return changes.apply(name, type);
    }

    public ApiModel model() {
        return emit.model();
    }

    public NamePlan names() {
        return emit.names();
    }

    public SamplePlan samples() {
        return emit.samples();
    }

    /** A type that all fakes share. */
    public ClassName fake(String simpleName) {
        return ClassName.get(names().clientFake().packageName(), simpleName);
    }

    /** The name of a method of {@code RequestBuilder}, of which the client carries those that its code names. */
    public String requestMethod(String name) {
        return emit.runtimeMembers().name("RequestBuilder", name);
    }

    /** The name of a method of {@code FieldSet}, of which the client carries those that its code names. */
    public String fieldMethod(String name) {
        return emit.runtimeMembers().name("FieldSet", name);
    }

    public ClassName runtime(RuntimeType type) {
        return type.in(names().runtimePackage());
    }
}
