package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Spells how the pages of a call follow each other. */
final class PagingExpression {
    private PagingExpression() {}

    static TypeName itemType(JavaContext context, Call call) {
        Paging paging = Objects.requireNonNull(call.operation().paging());
        return paging.nullableItem()
                ? context.types().nullable(paging.item())
                : context.types().boxed(paging.item());
    }

    // Paging.nextUrl(ListInviteResponse::invites, "meta", "next_page_url")
    static CodeBlock of(JavaContext context, Call call) {
        Paging paging = Objects.requireNonNull(call.operation().paging());
        ClassName runtime = context.runtime(RuntimeType.PAGING);
        CodeBlock items = items(context, call, paging);
        return switch (paging.style()) {
            case NEXT_URL -> CodeBlock.of("$T.nextUrl($L, $L)", runtime, items, path(paging.nextPath()));
            case TOKEN ->
                CodeBlock.of("$T.token($L, $L, $L)", runtime, items, parameter(paging), path(paging.nextPath()));
            case PAGE -> CodeBlock.of("$T.page($L, $L, $L)", runtime, items, parameter(paging), paging.first());
            case OFFSET -> CodeBlock.of("$T.offset($L, $L)", runtime, items, parameter(paging));
            case LINK_HEADER -> CodeBlock.of("$T.linkHeader($L)", runtime, items);
        };
    }

    private static CodeBlock parameter(Paging paging) {
        return CodeBlock.of("$L", JavaLiteral.string(Objects.requireNonNull(paging.parameter())));
    }

    private static CodeBlock path(List<String> path) {
        return path.stream()
                .map(step -> CodeBlock.of("$L", JavaLiteral.string(step)))
                .collect(CodeBlock.joining(", "));
    }

    // ListInviteResponse::invites, or page -> page for a response that is the array itself,
    // or page -> page.data() == null ? null : page.data().items() for a nested one
    private static CodeBlock items(JavaContext context, Call call, Paging paging) {
        String page = pageVariable(call);
        if (paging.itemsPath().isEmpty()) {
            return CodeBlock.of("$N -> $N", page, page);
        }
        TypeRef current = Objects.requireNonNull(call.operation().result().type());
        TypeId owner = ((TypeRef.Named) current).id();
        if (paging.itemsPath().size() == 1) {
            return CodeBlock.of(
                    "$T::$N",
                    context.names().type(owner),
                    accessor(context, owner, paging.itemsPath().get(0)));
        }
        CodeBlock expression = CodeBlock.of("$N", page);
        CodeBlock guard = CodeBlock.of("");
        for (int i = 0; i < paging.itemsPath().size(); i++) {
            String step = paging.itemsPath().get(i);
            expression = CodeBlock.of("$L.$N()", expression, accessor(context, owner, step));
            if (i < paging.itemsPath().size() - 1) {
                guard = CodeBlock.of("$L$L == null ? null : ", guard, expression);
                owner = next(context, owner, step);
            }
        }
        return CodeBlock.of("$N -> $L$L", page, guard, expression);
    }

    /** A lambda's parameter may not be called like one of its method's. */
    private static String pageVariable(Call call) {
        Set<String> taken = call.positional().stream().map(Input::variable).collect(Collectors.toSet());
        String variable = taken.contains("page") ? "eachPage" : "page";
        while (taken.contains(variable)) {
            variable += "_";
        }
        return variable;
    }

    private static String accessor(JavaContext context, TypeId owner, String step) {
        return context.names().member(owner, step).accessor();
    }

    /** Whether the items are where only something deprecated leads to, as the user's {@code <items>} can say. */
    static boolean isDeprecated(JavaContext context, Call call) {
        Paging paging = Objects.requireNonNull(call.operation().paging());
        TypeRef type = Objects.requireNonNull(call.operation().result().type());
        for (String step : paging.itemsPath()) {
            Property property = property(context, ((TypeRef.Named) type).id(), step);
            if (property.deprecated()) {
                return true;
            }
            type = property.type();
        }
        return false;
    }

    private static TypeId next(JavaContext context, TypeId owner, String step) {
        return ((TypeRef.Named) property(context, owner, step).type()).id();
    }

    private static Property property(JavaContext context, TypeId owner, String step) {
        TypeDef.ObjectDef object =
                (TypeDef.ObjectDef) context.model().type(owner).orElseThrow();
        return object.properties().stream()
                .filter(property -> property.wireName().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
