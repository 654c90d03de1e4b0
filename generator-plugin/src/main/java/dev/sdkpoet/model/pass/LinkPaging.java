package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Resource;
import java.util.List;

/**
 * Recognises the list operations whose pages follow each other: by a link or token in the body, by a {@code Link} header,
 * or by a page number or offset among the parameters. What isn't clear stays a plain operation.
 */
public final class LinkPaging implements ModelPass {

    @Override
    public ApiModel apply(ApiModel model) {
        return new ApiModel(model.documents().stream().map(LinkPaging::document).toList());
    }

    private static ApiDocument document(ApiDocument document) {
        PagingRules rules = new PagingRules(new Shapes(document));
        List<Resource> resources = document.resources().stream()
                .map(resource -> new Resource(
                        resource.tag(),
                        resource.doc(),
                        resource.location(),
                        resource.operations().stream()
                                .map(operation -> linked(operation, rules))
                                .toList()))
                .toList();
        return document.with(resources, document.types());
    }

    private static Operation linked(Operation operation, PagingRules rules) {
        if (operation.isPaged() || !operation.method().equals("GET")) {
            return operation;
        }
        Paging paging = rules.of(operation);
        return paging == null ? operation : operation.withPaging(paging);
    }
}
