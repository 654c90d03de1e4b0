package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.Input;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Spells how the pages of a call follow each other. */
record PagingExpression(JavaContext context, Call call, Paging paging) implements Paging.Visitor<CodeBlock> {

    /** Empty for a call without pages. */
    static Optional<PagingExpression> of(JavaContext context, Call call) {
        return Optional.ofNullable(call.signature().request().paging())
                .map(paging -> new PagingExpression(context, call, paging));
    }

    TypeName itemType() {
        TypeRef.ListOf list = paging.items().list();
        return list.nullableItem()
                ? context.types().nullable(list.item())
                : context.types().boxed(list.item());
    }

    CodeBlock code() {
        return paging.accept(this);
    }

    // Paging.nextUrl(ListInviteResponse::invites, "meta", "next_page_url")
    @Override
    public CodeBlock nextUrl(Paging.NextUrl way) {
        return CodeBlock.of("$T.nextUrl($L, $L)", runtime(), items(), path(way.nextPath()));
    }

    // Paging.token(ListUserResponse::users, "cursor", "meta", "next_cursor")
    @Override
    public CodeBlock token(Paging.Token way) {
        return CodeBlock.of(
                "$T.token($L, $L, $L)",
                way.isField() ? context.runtime(RuntimeType.FORM_PAGING) : runtime(),
                items(),
                JavaLiteral.string(way.parameter()),
                path(way.nextPath()));
    }

    // BodyPaging.token(QueryResult::results, "application/json", List.of("start_cursor"), "next_cursor")
    @Override
    public CodeBlock bodyToken(Paging.BodyToken way) {
        return CodeBlock.of(
                "$T.token($L,$W$L,$W$T.of($L),$W$L)",
                context.runtime(RuntimeType.BODY_PAGING),
                items(),
                JavaLiteral.string(way.mediaType()),
                List.class,
                path(way.target()),
                path(way.nextPath()));
    }

    // ItemPaging.after(ChargeList::data, "starting_after", "id")
    @Override
    public CodeBlock lastItem(Paging.LastItem way) {
        return CodeBlock.of(
                "$T.after($L, $L, $L)",
                context.runtime(RuntimeType.ITEM_PAGING),
                items(),
                JavaLiteral.string(way.parameter()),
                path(way.keyPath()));
    }

    // MoreFlag.of(ItemPaging.after(ChargeList::data, "starting_after", "id"), "has_more")
    @Override
    public CodeBlock whileMore(Paging.WhileMore way) {
        return CodeBlock.of(
                "$T.of($L,$W$L)",
                context.runtime(RuntimeType.MORE_FLAG),
                way.paging().accept(this),
                path(way.morePath()));
    }

    // Paging.page(ListUserResponse::users, "page", 1)
    @Override
    public CodeBlock pageNumber(Paging.PageNumber way) {
        return CodeBlock.of(
                "$T.page($L, $L, $L)", runtime(), items(), JavaLiteral.string(way.parameter()), way.first());
    }

    // Paging.offset(ListUserResponse::users, "skip")
    @Override
    public CodeBlock offset(Paging.Offset way) {
        return CodeBlock.of("$T.offset($L, $L)", runtime(), items(), JavaLiteral.string(way.parameter()));
    }

    // Paging.linkHeader(ListUserResponse::users)
    @Override
    public CodeBlock linkHeader(Paging.LinkHeader way) {
        return CodeBlock.of("$T.linkHeader($L)", runtime(), items());
    }

    private ClassName runtime() {
        return context.runtime(RuntimeType.PAGING);
    }

    private static CodeBlock path(List<String> path) {
        return path.stream()
                .map(step -> CodeBlock.of("$L", JavaLiteral.string(step)))
                .collect(CodeBlock.joining(", "));
    }

    // ListInviteResponse::invites, or page -> page for a response that is the array itself,
    // or page -> page.data() == null ? null : page.data().items() for a nested one
    private CodeBlock items() {
        String page = pageVariable();
        List<String> steps = paging.items().path();
        if (steps.isEmpty()) {
            return CodeBlock.of("$N -> $N", page, page);
        }
        TypeId owner = ((TypeRef.Named) paging.items().page()).id();
        if (steps.size() == 1) {
            return CodeBlock.of("$T::$N", context.names().type(owner), accessor(owner, steps.get(0)));
        }
        CodeBlock expression = CodeBlock.of("$N", page);
        CodeBlock guard = CodeBlock.of("");
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            expression = CodeBlock.of("$L.$N()", expression, accessor(owner, step));
            if (i < steps.size() - 1) {
                guard = CodeBlock.of("$L$L == null ? null : ", guard, expression);
                owner = ((TypeRef.Named) property(owner, step).type()).id();
            }
        }
        return CodeBlock.of("$N -> $L$L", page, guard, expression);
    }

    /** A lambda's parameter may not be called like one of its method's. */
    private String pageVariable() {
        Set<String> taken = call.positional().stream().map(Input::variable).collect(Collectors.toSet());
        String variable = taken.contains("page") ? "eachPage" : "page";
        while (taken.contains(variable)) {
            variable += "_";
        }
        return variable;
    }

    private String accessor(TypeId owner, String step) {
        return context.names().member(owner, step).accessor();
    }

    /** Whether the items are where only something deprecated leads to, as the user's {@code <items>} can say. */
    boolean isDeprecated() {
        TypeRef type = paging.items().page();
        for (String step : paging.items().path()) {
            Property property = property(((TypeRef.Named) type).id(), step);
            if (property.deprecated()) {
                return true;
            }
            type = property.type();
        }
        return false;
    }

    private Property property(TypeId owner, String step) {
        TypeDef.ObjectDef object =
                (TypeDef.ObjectDef) context.model().type(owner).orElseThrow();
        return object.properties().stream()
                .filter(property -> property.wireName().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
