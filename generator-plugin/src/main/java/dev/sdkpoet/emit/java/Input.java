package dev.sdkpoet.emit.java;

import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.poet.Annotations;
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
 * @param wireName what the document calls it
 * @param type its Java type when it is there
 * @param variable the name of the argument, field and builder method
 * @param accessor the name of the method that reads it
 * @param former earlier names of the accessor and the builder method
 * @param omittable whether null may be given for it although it is asked for
 */
record Input(
        @Nullable Parameter parameter,
        String wireName,
        TypeName type,
        String variable,
        String accessor,
        List<String> former,
        boolean required,
        boolean omittable,
        boolean deprecated,
        boolean isList,
        Doc doc) {

    static Input of(Parameter parameter, MemberNames names, TypeMapper types) {
        return new Input(
                parameter,
                parameter.wireName(),
                types.input(parameter),
                names.variable(),
                names.accessor(),
                names.former(),
                parameter.required(),
                false,
                parameter.deprecated(),
                parameter.type() instanceof TypeRef.ListOf,
                parameter.doc());
    }

    /** Whether its value must not appear in logs. */
    boolean isSensitive() {
        return parameter != null && parameter.sensitive();
    }

    /** What is said where the document has no prose for it. */
    String fallback() {
        return parameter == null ? "" : Fallback.of(wireName, accessor, "parameter");
    }

    static Input ofBody(RequestBody.Whole body, String variable, TypeMapper types) {
        TypeName type = body.omittable() ? Annotations.nullable(types.body(body)) : types.body(body);
        return new Input(
                null,
                "body",
                type,
                variable,
                variable,
                List.of(),
                body.required(),
                body.omittable(),
                false,
                false,
                body.doc());
    }
}
