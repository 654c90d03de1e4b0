package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Set;

/**
 * Recognizes the list operations whose pages follow each other: by a link or token in the body, by a {@code Link} header,
 * or by a page number or offset among the parameters. What isn't clear stays a plain operation. What the user says goes first.
 */
public final class LinkPaging implements ModelPass {

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private final PagingOverrides overrides;

    /**
     * @param overrides what the user says
     * @param problems where what the user says doesn't fit the documents
     */
    public LinkPaging(List<PagingOverride> overrides, Problems problems) {
        this.overrides = new PagingOverrides(overrides, problems);
    }

    @Override
    public ApiModel apply(ApiModel model) {
        overrides.check(model);
        return new ApiModel(model.documents().stream().map(this::document).toList());
    }

    private ApiDocument document(ApiDocument document) {
        Shapes shapes = new Shapes(document);
        PagingRules rules = new PagingRules(shapes);
        List<Resource> resources = document.resources().stream()
                .map(resource -> new Resource(
                        resource.tag(),
                        resource.doc(),
                        resource.location(),
                        resource.operations().stream()
                                .map(operation -> linked(document, operation, shapes, rules))
                                .toList()))
                .toList();
        return document.with(resources, document.types());
    }

    private Operation linked(ApiDocument document, Operation operation, Shapes shapes, PagingRules rules) {
        PagingOverride override = overrides.of(document, operation);
        if (override != null) {
            return operation.withPaging(overrides.paging(override, operation, shapes));
        }
        if (operation.isPaged() || !METHODS.contains(operation.method())) {
            return operation;
        }
        Paging paging = rules.of(operation);
        return paging == null ? operation : operation.withPaging(paging);
    }
}
