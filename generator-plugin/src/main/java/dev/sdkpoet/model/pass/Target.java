package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The operation that a user says something of.
 *
 * @param document the key of its document; empty where only one document has the operation
 * @param operation its id in the document, or its method and path: {@code GET /pets}
 */
record Target(String document, String operation) {

    boolean isFor(ApiDocument candidate, Operation other) {
        return (document.isEmpty() || document.equals(candidate.key()))
                && (operation.equals(other.operationId()) || operation.equals(other.method() + " " + other.path()));
    }

    /** Each has to be one operation, and each another one. */
    static void check(List<Target> targets, ApiModel model, Place place, Problems problems) {
        IdentityHashMap<Operation, Target> seen = new IdentityHashMap<>();
        for (Target target : targets) {
            List<Found> found = target.in(model);
            if (found.size() != 1) {
                problems.error(place, target.complaint(found));
                continue;
            }
            Target other = seen.putIfAbsent(found.get(0).operation, target);
            if (other != null) {
                problems.error(place, target.complaint(other));
            }
        }
    }

    private List<Found> in(ApiModel model) {
        return model.documents().stream()
                .flatMap(document -> document.resources().stream()
                        .flatMap(resource -> resource.operations().stream())
                        .filter(candidate -> isFor(document, candidate))
                        .map(candidate -> new Found(document.key(), candidate)))
                .toList();
    }

    private String complaint(List<Found> found) {
        List<String> documents = found.stream().map(Found::document).distinct().toList();
        if (found.isEmpty()) {
            return "There is no operation \"" + operation
                    + "\". Name it by its operationId, or by method and path as the document writes them,"
                    + " such as GET /pets.";
        }
        return documents.size() > 1
                ? "\"" + operation + "\" is in several documents: " + String.join(", ", documents)
                        + ". Say which with <document>."
                : "\"" + operation + "\" is the operationId of several operations: "
                        + found.stream()
                                .map(each -> each.operation.method() + " " + each.operation.path())
                                .collect(Collectors.joining(", "))
                        + ". Name it by method and path.";
    }

    private String complaint(Target other) {
        return operation.equals(other.operation)
                ? "\"" + operation + "\" is named twice. Leave one of them out."
                : "\"" + other.operation + "\" and \"" + operation
                        + "\" are the same operation. Leave one of them out.";
    }

    private record Found(String document, Operation operation) {}
}
