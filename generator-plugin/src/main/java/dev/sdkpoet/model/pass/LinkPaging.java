package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Recognizes the list operations whose pages follow each other: by a link or token in the body, by a {@code Link} header,
 * or by a page number or offset among the parameters. What isn't clear stays a plain operation. What the user says goes first.
 */
public final class LinkPaging implements ModelPass {

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private final PagingOverrides overrides;
    private final Function<OperationId, Optional<List<String>>> known;

    /** Of a client that no earlier one is known of. */
    public LinkPaging(List<PagingOverride> overrides, Problems problems) {
        this(overrides, operation -> Optional.empty(), problems);
    }

    /**
     * @param overrides what the user says
     * @param known the names that lead to the items of an operation's pages, where it had pages in an earlier client
     * @param problems where what the user says doesn't fit the documents
     */
    public LinkPaging(
            List<PagingOverride> overrides, Function<OperationId, Optional<List<String>>> known, Problems problems) {
        this.known = known;
        this.overrides = new PagingOverrides(overrides, problems);
    }

    @Override
    public ApiModel apply(ApiModel model) {
        overrides.check(model);
        return new ApiModel(model.documents().stream().map(this::document).toList());
    }

    private ApiDocument document(ApiDocument document) {
        Shapes shapes = new Shapes(document);
        PagingRules rules = new PagingRules(shapes, known);
        List<Resource> resources = document.resources().stream()
                .map(resource -> resource.with(operation -> linked(document, operation, shapes, rules)))
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
