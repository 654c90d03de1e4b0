package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.template.view.ResponseView;
import dev.sdkpoet.model.Link;
import dev.sdkpoet.naming.OperationNames;
import dev.sdkpoet.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** Makes the views of where responses lead. */
final class LinkViews {
    private final EmitContext context;
    private final DocPages pages;

    LinkViews(EmitContext context, DocPages pages) {
        this.context = context;
        this.pages = pages;
    }

    ResponseView.LinkView of(Link link) {
        List<String> values = new ArrayList<>();
        link.values()
                .forEach((name, value) ->
                        values.add(MarkdownText.inlineCode(name) + " = " + MarkdownText.inlineCode(value)));
        if (link.body() != null) {
            values.add("the body = " + MarkdownText.inlineCode(link.body()));
        }
        return new ResponseView.LinkView(
                MarkdownText.of(link.name()).cell(),
                operation(link),
                String.join(", ", values),
                MarkdownText.of(link.description()).cell());
    }

    private String operation(Link link) {
        if (link.operation() == null) {
            return MarkdownText.inlineCode(link.reference());
        }
        OperationNames names = context.names().operation(link.operation());
        String method = names.calls().get(0).method();
        String page = pages.page(names);
        return "[" + method + "](" + page + "#" + pages.anchor(link.operation().document(), page, method) + ")";
    }
}
