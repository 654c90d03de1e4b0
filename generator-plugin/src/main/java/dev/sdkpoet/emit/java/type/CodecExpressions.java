package dev.sdkpoet.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;

/** The only place that knows which codec a type of the document has, and that names members of {@code Codecs}. */
public record CodecExpressions(EmitContext emit) {
    private static final String CODECS = "Codecs";

    // Codecs.list(Invite.codec())
    public CodeBlock of(TypeRef type) {
        return type.accept(new Expression());
    }

    // Codecs.list(Codecs.model(new Invite.Builder()))
    /** For a model's static initialiser: evaluating the expression initialises no other model's class. */
    public CodeBlock ofMember(TypeRef type) {
        return type.accept(new MemberExpression());
    }

    // Codecs.model(new Invite.Builder())
    /** @param builder the builder's class */
    public CodeBlock ofModel(ClassName builder) {
        return CodeBlock.of("$L(new $T())", member("model"), builder);
    }

    // Codecs.URI
    private CodeBlock member(String name) {
        return CodeBlock.of(
                "$T.$L",
                ClassName.get(emit.names().runtimePackage(), CODECS),
                emit.runtimeMembers().name(CODECS, name));
    }

    private class Expression implements TypeRef.Visitor<CodeBlock> {
        @Override
        public CodeBlock scalar(TypeRef.Scalar type) {
            String name = switch (type.scalar()) {
                case STRING, BINARY -> "STRING";
                case INT32 -> "INT";
                case INT64 -> "LONG";
                default -> type.scalar().name();
            };
            return member(name);
        }

        @Override
        public CodeBlock list(TypeRef.ListOf type) {
            boolean nullable = type.nullableItem() && !type.item().isAny();
            return collection(nullable ? "nullableList" : "list", type.item());
        }

        @Override
        public CodeBlock map(TypeRef.MapOf type) {
            boolean nullable = type.nullableValue() && !type.value().isAny();
            return collection(nullable ? "nullableMap" : "map", type.value());
        }

        @Override
        public CodeBlock named(TypeRef.Named type) {
            return CodeBlock.of("$T.codec()", emit.names().type(type.id()));
        }

        // new MoneyCodec()
        @Override
        public CodeBlock mapped(TypeRef.Mapped type) {
            return type.type().codec().isEmpty() ? member("INSTANT") : CustomCodec.of(type.type());
        }

        private CodeBlock collection(String name, TypeRef item) {
            return CodeBlock.of("$L($L)", member(name), item.accept(this));
        }
    }

    /** Enumerations and unions refer to no model before they are used, so only models need care. */
    private final class MemberExpression extends Expression {
        @Override
        public CodeBlock named(TypeRef.Named type) {
            return emit.model().type(type.id()).orElseThrow() instanceof TypeDef.ObjectDef
                    ? ofModel(emit.names().type(type.id()).nestedClass("Builder"))
                    : super.named(type);
        }
    }
}
