package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.Result;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the user says about pages, for the operations that it is said of. What doesn't fit the document is a problem. */
final class PagingOverrides {
    private static final SpecLocation PLACE = SpecLocation.configuration("paging");

    private final List<PagingOverride> overrides;
    private final Problems problems;

    PagingOverrides(List<PagingOverride> overrides, Problems problems) {
        this.overrides = overrides;
        this.problems = problems;
    }

    /** Each has to be about one operation. */
    void check(ApiModel model) {
        for (PagingOverride override : overrides) {
            List<String> found = new ArrayList<>();
            model.documents()
                    .forEach(document -> operations(document).stream()
                            .filter(operation -> override.isFor(document, operation))
                            .forEach(operation -> found.add(document.key())));
            if (found.isEmpty()) {
                problems.error(
                        PLACE,
                        "There is no operation \"" + override.operation()
                                + "\". Name it by its operationId, or by method and path as the document writes them,"
                                + " such as GET /pets.");
            } else if (found.size() > 1) {
                problems.error(
                        PLACE,
                        "\"" + override.operation() + "\" is in several documents: " + String.join(", ", found)
                                + ". Say which with <document>.");
            }
        }
    }

    private static List<Operation> operations(ApiDocument document) {
        return document.resources().stream()
                .flatMap(resource -> resource.operations().stream())
                .toList();
    }

    /** What is said of an operation; null for nothing. */
    @Nullable
    PagingOverride of(ApiDocument document, Operation operation) {
        return overrides.stream()
                .filter(override -> override.isFor(document, operation))
                .findFirst()
                .orElse(null);
    }

    /** The operation's pages as the user says; null for none, or for a problem. */
    @Nullable
    Paging paging(PagingOverride override, Operation operation, Shapes shapes) {
        Result result = operation.result();
        if (override.style() == null) {
            return null;
        }
        if (result.kind() != Result.Kind.JSON || result.type() == null) {
            problems.error(
                    PLACE,
                    override.operation() + " doesn't answer with JSON, so it has no pages. Set <style>none</style>.");
            return null;
        }
        Items items = items(override, result.type(), shapes);
        if (items == null) {
            return null;
        }
        List<String> next = PagingOverride.names(override.next());
        if (!next.isEmpty()) {
            checkNext(override, operation, shapes, next);
        }
        checkParameter(override, operation);
        return items.paged(operation, override.style(), next, override.parameter());
    }

    private @Nullable Items items(PagingOverride override, TypeRef root, Shapes shapes) {
        String pointer = override.items();
        List<String> path = PagingOverride.names(pointer);
        Items items = pointer == null
                ? Items.in(root, shapes)
                : shapes.at(root, path)
                        .filter(TypeRef.ListOf.class::isInstance)
                        .map(type -> new Items(path, (TypeRef.ListOf) type))
                        .orElse(null);
        if (items == null) {
            problems.error(
                    PLACE,
                    pointer == null
                            ? "It isn't clear where the items of " + override.operation()
                                    + " are. Set <items>, a JSON pointer such as /data."
                            : "The response of " + override.operation() + " has no array at \"" + pointer
                                    + "\". Correct <items>, a JSON pointer such as /data.");
        }
        return items;
    }

    private void checkNext(PagingOverride override, Operation operation, Shapes shapes, List<String> next) {
        TypeRef root = Objects.requireNonNull(operation.result().type());
        if (shapes.object(root).isEmpty()) {
            problems.error(
                    PLACE,
                    "The response of " + override.operation()
                            + " is no object that has a link or token. Set another <style>: page, offset or link_header.");
        } else if (shapes.at(root, next).isEmpty()) {
            problems.warning(
                    operation.location(),
                    "The response has no \"" + override.next()
                            + "\", which <paging> names. If that isn't a mistake, it is" + " read where it comes.");
        }
    }

    private void checkParameter(PagingOverride override, Operation operation) {
        String name = override.parameter();
        boolean declared = operation.parameters().stream()
                .anyMatch(parameter -> parameter.in() == Parameter.Location.QUERY
                        && parameter.wireName().equals(name));
        if (name != null && !declared) {
            problems.warning(
                    operation.location(),
                    "The operation has no query parameter \"" + name
                            + "\", which <paging> names. If that isn't a mistake," + " it is sent all the same.");
        }
    }
}
