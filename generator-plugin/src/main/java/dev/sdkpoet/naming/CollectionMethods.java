package dev.sdkpoet.naming;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.PathSegments;
import dev.sdkpoet.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people call the usual methods of a collection and its items, for operations without a tag whose ids say no more than method and path:
 * {@code
 * POST /v1/subscriptions} with the id {@code PostSubscriptions}, or with none, is {@code client.subscriptions().create()}. A collection has
 * a name in the plural, and its API is called after it. It looks at each operation by itself, so no other operation changes the outcome.
 */
final class CollectionMethods {
    private CollectionMethods() {}

    /** @param tag that of the operation's API */
    static Optional<Words> of(Operation operation, String tag) {
        boolean isTagged = operation.tags().stream().limit(1).anyMatch(name -> !Resource.isNameless(name));
        String path = operation.path();
        String collection = PathSegments.name(path);
        boolean isItsApi = !collection.isEmpty() && Resource.folded(collection).equals(Resource.folded(tag));
        if (isTagged || !isItsApi || Words.of(collection).singular().isEmpty() || saysMore(operation)) {
            return Optional.empty();
        }
        String end = path.substring(path.indexOf("/" + collection) + 1 + collection.length());
        Optional<String> method = end.isEmpty()
                ? ofCollection(operation.method())
                : end.matches("/\\{[^{}/]+}") ? ofItem(operation.method()) : Optional.empty();
        return method.map(Words::of);
    }

    private static Optional<String> ofCollection(String method) {
        return switch (method) {
            case "GET" -> Optional.of("list");
            case "POST" -> Optional.of("create");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofItem(String method) {
        return switch (method) {
            case "GET" -> Optional.of("get");
            case "PATCH", "POST", "PUT" -> Optional.of("update");
            case "DELETE" -> Optional.of("delete");
            default -> Optional.empty();
        };
    }

    /** Whether an id has other words than the method and the path, or not all of them. */
    private static boolean saysMore(Operation operation) {
        String id = operation.operationId();
        if (id == null || id.isBlank()) {
            return false;
        }
        PathWords path = PathWords.of(operation.path());
        List<String> words = sorted(Words.of(id));
        return Stream.of(path.fixed(), path.withoutVersions())
                .noneMatch(fixed -> words.equals(sorted(words(operation.method(), fixed, path.parameters()))));
    }

    private static Words words(String method, List<String> fixed, List<String> parameters) {
        List<String> texts = new ArrayList<>(List.of(method));
        texts.addAll(fixed);
        texts.addAll(parameters);
        return Words.of(texts);
    }

    private static List<String> sorted(Words words) {
        return words.words().stream().sorted().toList();
    }
}
