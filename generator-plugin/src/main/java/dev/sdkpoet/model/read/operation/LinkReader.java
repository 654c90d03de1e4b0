package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Link;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads where responses lead: links and their values by name, since the order in which a document lists them has no meaning. */
final class LinkReader {
    private final ReadContext context;
    private final Fields fields;
    private final PathOperations operations;

    LinkReader(ReadContext context, Fields fields) {
        this.context = context;
        this.fields = fields;
        this.operations = PathOperations.of(context);
    }

    List<Link> read(SpecNode response) {
        List<Link> links = new ArrayList<>();
        new TreeMap<>(fields.objects(response, "links")).forEach((name, written) -> {
            SpecNode link = context.follow(written);
            if (link.isReference()) {
                return;
            }
            String id = fields.text(link, "operationId");
            String reference = id == null ? fields.text(link, "operationRef") : id;
            if (reference == null) {
                context.warn(link, "link `" + name + "` doesn't say where it leads. Set `operationId`.");
            } else if (!isLeftOut(link, reference, id != null)) {
                links.add(link(name, link, reference, id != null));
            }
        });
        return links;
    }

    /** Nobody who selected operations wants to be told that others aren't there. */
    private boolean isLeftOut(SpecNode link, String reference, boolean isId) {
        return isId
                ? operations.named(reference) == null && context.document().isLeftOut(reference)
                : context.document()
                        .target(link, reference)
                        .filter(context.document()::isLeftOut)
                        .isPresent();
    }

    private Link link(String name, SpecNode link, String reference, boolean isId) {
        Map<String, String> values = new LinkedHashMap<>();
        new TreeMap<>(fields.map(link, "parameters")).forEach((parameter, value) -> values.put(parameter, text(value)));
        SpecNode body = link.get("requestBody");
        return new Link(
                name,
                isId || reference.startsWith("#") ? operation(name, link, reference, isId) : null,
                reference,
                values,
                body == null ? null : text(body),
                fields.text(link, "description"));
    }

    private @Nullable OperationId operation(String name, SpecNode link, String reference, boolean isId) {
        OperationId id = isId
                ? operations.named(reference)
                : context.document().target(link, reference).map(operations::at).orElse(null);
        if (id == null) {
            context.warn(
                    link, "link `" + name + "` leads to `" + reference + "`, which is no operation here. Correct it.");
        }
        return id;
    }

    private static String text(SpecNode value) {
        return value.isString() ? value.text() : value.toJson();
    }
}
