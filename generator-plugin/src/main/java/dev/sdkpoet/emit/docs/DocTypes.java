package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.emit.java.type.TypeText;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.text.MarkdownText;
import java.util.Optional;

/** Types in Markdown: as Java has them, and as the document has them. */
final class DocTypes {
    private final NamePlan names;
    private final DocPages pages;
    private final TypeMapper java;

    DocTypes(NamePlan names, DocPages pages) {
        this.names = names;
        this.pages = pages;
        java = new TypeMapper(names);
    }

    /** The Java types of types of the document. */
    TypeMapper java() {
        return java;
    }

    /** {@code **String**}, or {@code [**Invite**](Invite.md)} for a type that has or holds something with a page. */
    String input(Parameter parameter) {
        return linked(TypeText.of(java.input(parameter)), parameter.type());
    }

    String body(RequestBody.Whole body) {
        TypeText text = TypeText.of(java.body(body));
        return body.valueType().map(type -> linked(text, type)).orElseGet(() -> bold(text));
    }

    String boxed(TypeRef type) {
        return linked(TypeText.of(java.boxed(type)), type);
    }

    /** "" when there is no body. */
    String result(Result result) {
        return java.result(result)
                .map(TypeText::of)
                .map(text -> result.valueType().map(type -> linked(text, type)).orElseGet(() -> bold(text)))
                .orElse("");
    }

    private String linked(TypeText text, TypeRef type) {
        return namedIn(type)
                .map(id -> "[" + bold(text) + "](" + pages.page(id) + ")")
                .orElse(bold(text));
    }

    private static String bold(TypeText text) {
        return "**" + text.text().replace("<", "&lt;").replace(">", "&gt;") + "**";
    }

    private static Optional<TypeId> namedIn(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public Optional<TypeId> scalar(TypeRef.Scalar scalar) {
                return Optional.empty();
            }

            @Override
            public Optional<TypeId> list(TypeRef.ListOf list) {
                return list.item().accept(this);
            }

            @Override
            public Optional<TypeId> map(TypeRef.MapOf map) {
                return map.value().accept(this);
            }

            @Override
            public Optional<TypeId> named(TypeRef.Named named) {
                return Optional.of(named.id());
            }

            @Override
            public Optional<TypeId> mapped(TypeRef.Mapped mapped) {
                return Optional.empty();
            }
        });
    }

    /** For example {@code string(date-time)}, as the document says it. */
    String wire(TypeRef type, Doc doc) {
        String text = wire(type);
        String format = doc.fact(Fact.Name.FORMAT);
        if (isScalar(type) && !text.contains("(") && format != null) {
            text += "(" + MarkdownText.of(format).cell() + ")";
        }
        return text;
    }

    private static boolean isScalar(TypeRef type) {
        TypeRef wire = type instanceof TypeRef.Mapped mapped ? mapped.wire() : type;
        return wire instanceof TypeRef.Scalar && !wire.isAny();
    }

    private String wire(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public String scalar(TypeRef.Scalar scalar) {
                return wire(scalar.scalar());
            }

            @Override
            public String list(TypeRef.ListOf list) {
                return "array of " + list.item().accept(this) + (list.nullableItem() ? " or null" : "");
            }

            @Override
            public String map(TypeRef.MapOf map) {
                return "object with values " + map.value().accept(this) + (map.nullableValue() ? " or null" : "");
            }

            @Override
            public String named(TypeRef.Named named) {
                return "[" + names.className(named.id()) + "](" + pages.page(named.id()) + ")";
            }

            @Override
            public String mapped(TypeRef.Mapped mapped) {
                return mapped.wire() instanceof TypeRef.Named named
                        ? MarkdownText.of(named.id().schemaName()).cell()
                        : mapped.wire().accept(this);
            }
        });
    }

    private static String wire(ScalarType scalar) {
        return switch (scalar) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case INT32, INT64, BIG_INTEGER -> "integer";
            case DOUBLE, DECIMAL -> "number";
            case DATE -> "string(date)";
            case DATE_TIME -> "string(date-time)";
            case DATE_TIME_RFC2822 -> "string(date-time-rfc-2822)";
            case DURATION -> "string(duration)";
            case UUID -> "string(uuid)";
            case URI -> "string(uri)";
            case BASE64 -> "string(byte)";
            case BINARY -> "string(binary)";
            case ANY -> "any";
        };
    }
}
