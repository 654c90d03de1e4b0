package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.model.ObjectEmitter.Member;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.type.Constant;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.text.JavaLiteral;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The field in which the class of an object schema says what one of its members is. */
record MemberFields(JavaContext context) {
    // private static final Field<String> SID = FIELDS.add("sid", Codecs.STRING, NULLABLE);
    FieldSpec field(Member member) {
        Property property = member.property();
        CodeBlock.Builder arguments = CodeBlock.builder()
                .add(
                        "$Z$L,$W$L",
                        JavaLiteral.string(property.wireName()),
                        context.codecs().ofMember(property.type()));
        Constant constant = Constant.of(property);
        Constant value = constant == null ? Constant.preset(context.emit(), property) : constant;
        if (value != null) {
            arguments.add(",$W$L", value.expression());
        }
        CodeBlock flags = flags(property)
                .map(flag -> CodeBlock.of("$T." + flag.name(), flag.type()))
                .collect(CodeBlock.joining(" | "));
        if (!flags.isEmpty() || value != null) {
            arguments.add(",$W$L", flags.isEmpty() ? "0" : flags);
        }
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                context.runtime(RuntimeType.FIELD),
                                context.types().boxed(property.type())),
                        member.names().constant(),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        "FIELDS.$L($L)",
                        context.fieldMethod(value == null ? "add" : constant == null ? "preset" : "constant"),
                        arguments.build())
                .build();
    }

    /** What it says of a member that isn't usual. */
    Stream<JavaFiles.Constant> flags(Property property) {
        ClassName field = context.runtime(RuntimeType.FIELD);
        Stream.Builder<String> flags = Stream.builder();
        if (property.required()) {
            flags.add("REQUIRED");
        }
        if (property.readOnly()) {
            flags.add("READ_ONLY");
        } else if (property.required() && property.writeOnly()) {
            flags.add("WRITE_ONLY");
        }
        if (property.nullable()) {
            flags.add("NULLABLE");
        }
        if (property.sensitive()) {
            flags.add("SENSITIVE");
        }
        if (!property.required() && property.preset() != null && Constant.of(property) != null) {
            flags.add("PRESET");
        }
        return flags.build().map(constant -> new JavaFiles.Constant(field, constant));
    }
}
