package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import java.util.Objects;

/** Spells how one parameter, field or part is added to a request. */
record ParameterExpression(JavaContext context) {

    // .query("Identity", identity)
    // .optionalQuery("ids", ParameterStyle.PIPE_DELIMITED.of(options.ids()))
    CodeBlock of(Parameter parameter, CodeBlock value) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("$L,$W", JavaLiteral.string(parameter.wireName()));
        if (parameter.isArrayPart()) {
            arguments.add(
                    "$T.json($L, $L, $L)",
                    context.runtime(RuntimeType.TYPED_BODY),
                    JavaLiteral.string(Objects.requireNonNull(parameter.contentType())),
                    context.codecs().of(parameter.type()),
                    value);
        } else {
            arguments.add("$L", form(parameter, value));
            if (parameter.in() == Parameter.Location.PART && parameter.contentType() != null) {
                arguments.add(",$W$L", JavaLiteral.string(parameter.contentType()));
            }
        }
        return CodeBlock.of(".$L($L)", method(parameter), arguments.build());
    }

    /** The value, or where neither its type nor its place tells how it is written, what a codec and a style make of it. */
    private CodeBlock form(Parameter parameter, CodeBlock value) {
        CodeBlock form = written(parameter, value);
        CodeBlock joined = parameter.itemStyles().isEmpty() ? form : joined(parameter, form);
        boolean isStyled = parameter.contentType() == null && !isDefaultStyle(parameter);
        return isStyled ? CodeBlock.of("$L.of($L)", style(parameter), joined) : joined;
    }

    // ParameterCodec.of(Codecs.DATE_TIME, since)
    // Durations.text(window)
    private CodeBlock written(Parameter parameter, CodeBlock value) {
        boolean isList = TypeMapper.isDurations(parameter);
        if (isList || TypeMapper.isDuration(parameter)) {
            return CodeBlock.of("$T.$L($L)", context.runtime(RuntimeType.DURATIONS), isList ? "texts" : "text", value);
        }
        boolean isJson = parameter.isWholeJson();
        return !isJson && !isWrittenByCodec(parameter.type())
                ? value
                : CodeBlock.of(
                        "$T.$L($L, $L)",
                        context.runtime(RuntimeType.PARAMETER_CODEC),
                        isJson ? "json" : "of",
                        context.codecs().of(parameter.type()),
                        value);
    }

    // JoinedItems.of(options.areas(), "|")
    private CodeBlock joined(Parameter parameter, CodeBlock form) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L", context.runtime(RuntimeType.JOINED_ITEMS), form);
        parameter.itemStyles().forEach(style -> code.add(", $L", JavaLiteral.string(delimiter(style))));
        return code.add(")").build();
    }

    private static String delimiter(Style style) {
        return switch (style) {
            case SPACE_DELIMITED -> " ";
            case TAB_DELIMITED -> "\t";
            case PIPE_DELIMITED -> "|";
            default -> ",";
        };
    }

    /** Whether the runtime's own rules don't know how to write a type: it is a map, or holds dates with a time. */
    private static boolean isWrittenByCodec(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return isWrittenByCodec(list.item());
        }
        return type instanceof TypeRef.MapOf
                || type instanceof TypeRef.Mapped
                || type instanceof TypeRef.Scalar scalar
                        && (scalar.scalar() == ScalarType.DATE_TIME || scalar.scalar() == ScalarType.DATE_TIME_RFC2822);
    }

    /** Cookies and parts have builders of their own. */
    private String method(Parameter parameter) {
        String name = methodName(parameter);
        return parameter.in() == Parameter.Location.COOKIE || parameter.in() == Parameter.Location.PART
                ? name
                : context.requestMethod(name);
    }

    private static String methodName(Parameter parameter) {
        String location = switch (parameter.in()) {
            case PATH -> "path";
            case QUERY -> "query";
            case HEADER -> "header";
            case COOKIE -> "cookie";
            case FORM -> "form";
            case PART -> "part";
        };
        return parameter.required() ? location : optional(location);
    }

    private static String optional(String method) {
        return "optional" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    /**
     * Whether the runtime writes it in this style by itself: scalars are written the same in most styles, lists in the one that OpenAPI
     * has by default for their place. Others say their style, so that the runtime knows that it needs one.
     */
    private boolean isDefaultStyle(Parameter parameter) {
        Style style = parameter.style();
        if (parameter.allowReserved() || style == Style.LABEL || style == Style.MATRIX) {
            return false;
        }
        boolean isDefaultOfLists = switch (parameter.in()) {
            case PATH, HEADER -> style == Style.SIMPLE;
            default -> style == Style.FORM && parameter.explode();
        };
        return isScalar(parameter.type())
                || isDefaultOfLists && (parameter.type() instanceof TypeRef.ListOf || isFlatField(parameter));
    }

    /** Whether it is a part or field that is a text, or may be one: the runtime sees what it is. */
    private boolean isFlatField(Parameter parameter) {
        boolean isField = parameter.in() == Parameter.Location.PART || parameter.in() == Parameter.Location.FORM;
        return isField && !isStructured(parameter.type());
    }

    private boolean isStructured(TypeRef type) {
        if (type instanceof TypeRef.Mapped mapped) {
            return isStructured(mapped.wire());
        }
        if (!(type instanceof TypeRef.Named named)) {
            return !(type instanceof TypeRef.Scalar);
        }
        return context.model().type(named.id()).orElseThrow() instanceof TypeDef.ObjectDef
                || context.model().type(named.id()).orElseThrow() instanceof TypeDef.UnionDef union
                        && union.variants().stream().allMatch(variant -> isStructured(variant.type()));
    }

    private boolean isScalar(TypeRef type) {
        if (type instanceof TypeRef.Mapped mapped) {
            return isScalar(mapped.wire());
        }
        if (type instanceof TypeRef.Named named) {
            return context.model().type(named.id()).orElseThrow() instanceof TypeDef.EnumDef;
        }
        return type instanceof TypeRef.Scalar && !type.isAny();
    }

    // ParameterStyle.PIPE_DELIMITED.explode(true).reserved()
    private CodeBlock style(Parameter parameter) {
        boolean explodesByDefault = parameter.style() == Style.FORM || parameter.style() == Style.DEEP_OBJECT;
        return CodeBlock.of(
                "$T.$L$L$L",
                context.runtime(RuntimeType.PARAMETER_STYLE),
                parameter.style().name(),
                parameter.explode() == explodesByDefault ? "" : ".explode(" + parameter.explode() + ")",
                parameter.allowReserved() ? ".reserved()" : "");
    }
}
