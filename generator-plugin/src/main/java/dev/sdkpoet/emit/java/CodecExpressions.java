package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;

/** The only place that knows which codec a type of the document has. */
record CodecExpressions(ApiModel model, NamePlan names) {

    // ListCodec.of(Invite.codec())
    CodeBlock of(TypeRef type) {
        return type.accept(new Expression());
    }

    // ListCodec.of(Codecs.model(new Invite.Builder()))
    /** For a model's static initialiser: evaluating the expression initialises no other model's class. */
    CodeBlock ofMember(TypeRef type) {
        return type.accept(new MemberExpression());
    }

    private class Expression implements TypeRef.Visitor<CodeBlock> {
        @Override
        public CodeBlock scalar(TypeRef.Scalar type) {
            return switch (type.scalar()) {
                case STRING, BINARY -> constant(RuntimeType.CODECS, "STRING");
                case INT64 -> constant(RuntimeType.CODECS, "LONG");
                case BOOLEAN, ANY -> constant(RuntimeType.CODECS, type.scalar().name());
                case INT32 -> constant(RuntimeType.NUMBER_CODECS, "INT");
                case BIG_INTEGER, DOUBLE, DECIMAL ->
                    constant(RuntimeType.NUMBER_CODECS, type.scalar().name());
                case DATE, DATE_TIME, DATE_TIME_RFC2822 ->
                    constant(RuntimeType.TIME_CODECS, type.scalar().name());
                case DURATION, UUID, URI ->
                    constant(RuntimeType.TEXT_CODECS, type.scalar().name());
                case BASE64 -> constant(RuntimeType.BYTES, "BASE64");
            };
        }

        private CodeBlock constant(RuntimeType holder, String name) {
            return CodeBlock.of("$T.$L", runtime(holder), name);
        }

        @Override
        public CodeBlock list(TypeRef.ListOf type) {
            boolean nullable = type.nullableItem() && !type.item().isAny();
            return collection(RuntimeType.LIST_CODEC, nullable, type.item());
        }

        @Override
        public CodeBlock map(TypeRef.MapOf type) {
            boolean nullable = type.nullableValue() && !type.value().isAny();
            return collection(RuntimeType.MAP_CODEC, nullable, type.value());
        }

        @Override
        public CodeBlock named(TypeRef.Named type) {
            return CodeBlock.of("$T.codec()", names.type(type.id()));
        }

        private CodeBlock collection(RuntimeType codec, boolean nullable, TypeRef item) {
            return CodeBlock.of("$T.$L($L)", runtime(codec), nullable ? "nullable" : "of", item.accept(this));
        }

        final ClassName runtime(RuntimeType type) {
            return type.in(names.runtimePackage());
        }
    }

    /** Enumerations and unions refer to no model before they are used, so only models need care. */
    private final class MemberExpression extends Expression {
        @Override
        public CodeBlock named(TypeRef.Named type) {
            return model.type(type.id()).orElseThrow() instanceof TypeDef.ObjectDef
                    ? CodeBlock.of(
                            "$T.model(new $T())",
                            runtime(RuntimeType.CODECS),
                            names.type(type.id()).nestedClass("Builder"))
                    : super.named(type);
        }
    }
}
