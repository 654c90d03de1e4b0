package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.type.Constraints;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.MemberNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a caller passes to an operation.
 *
 * @param parameter the parameter or field it is, or null for the body argument
 * @param value the type of its value, or null for a body that has none of its own
 * @param wireName what the document calls it
 * @param type its Java type when it is there
 * @param variable the name of the argument, field and builder method
 * @param accessor the name of the method that reads it
 * @param names its Java names; those of a body have no others
 * @param omittable whether null may be given for it although it is asked for
 */
public record Input(
        @Nullable Parameter parameter,
        @Nullable TypeRef value,
        String wireName,
        TypeName type,
        String variable,
        String accessor,
        MemberNames names,
        boolean required,
        boolean omittable,
        boolean deprecated,
        Doc doc) {

    public static Input of(Parameter parameter, MemberNames names, TypeMapper types) {
        return new Input(
                parameter,
                parameter.type(),
                parameter.wireName(),
                types.input(parameter),
                names.variable(),
                names.accessor(),
                names,
                parameter.required(),
                false,
                parameter.deprecated(),
                parameter.doc());
    }

    /** Whether its value must not appear in logs. */
    public boolean isSensitive() {
        return parameter != null && parameter.sensitive();
    }

    /** What a document limits. */
    public List<AnnotationSpec> constraints(Constraints constraints) {
        boolean isNeeded = required && !omittable && !type.isPrimitive();
        return value == null
                ? isNeeded ? constraints.of(TypeRef.any(), Doc.NONE, true) : List.of()
                : constraints.of(value, doc, isNeeded);
    }

    /** Its Java type, with what its parts have to be; a file or a duration is what it is. */
    public TypeName constrainedType(Constraints constraints) {
        if (value == null || !constraints.hasLimitsInside(value, doc)) {
            return type;
        }
        TypeName typed = constraints.typed(value, doc);
        return omittable ? Annotations.nullable(typed) : typed;
    }

    /** Earlier names of the accessor and the builder method. */
    public List<String> former() {
        return names.former();
    }

    /** What is said where the document has no prose for it. */
    public String fallback() {
        return parameter == null ? "" : Fallback.of(wireName, accessor, "parameter");
    }

    public static Input ofBody(RequestBody.Whole body, String variable, TypeMapper types) {
        TypeName type = body.omittable() ? Annotations.nullable(types.body(body)) : types.body(body);
        return new Input(
                null,
                body.valueType().orElse(null),
                "body",
                type,
                variable,
                variable,
                new MemberNames(variable, variable, variable),
                body.required(),
                body.omittable(),
                false,
                body.doc());
    }
}
