package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.List;

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

    /** Each has to be one operation. */
    static void check(List<Target> targets, ApiModel model, Place place, Problems problems) {
        for (Target target : targets) {
            List<String> found = model.documents().stream()
                    .flatMap(document -> document.resources().stream()
                            .flatMap(resource -> resource.operations().stream())
                            .filter(operation -> target.isFor(document, operation))
                            .map(operation -> document.key()))
                    .toList();
            if (found.isEmpty()) {
                problems.error(
                        place,
                        "There is no operation \"" + target.operation
                                + "\". Name it by its operationId, or by method and path as the document writes them,"
                                + " such as GET /pets.");
            } else if (found.size() > 1) {
                problems.error(
                        place,
                        "\"" + target.operation + "\" is in several documents: " + String.join(", ", found)
                                + ". Say which with <document>.");
            }
        }
    }
}
