package dev.sdkpoet.naming;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.PathSegments;
import dev.sdkpoet.model.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people call the usual methods of a collection, its items and what is below them, for operations without a tag whose ids say no more
 * than method and path. A collection has a name in the plural. In the API that is called after what the path names first, {@code
 * client.customers()}:
 *
 * <ul>
 *   <li>{@code POST /customers}, with the id {@code PostCustomers} or with none: create
 *   <li>{@code PUT /customers/{customer}}: update
 *   <li>{@code GET /customers/{customer}/tax_ids}: list tax ids
 *   <li>{@code DELETE /customers/{customer}/tax_ids/{id}}: delete tax id
 *   <li>{@code POST /customers/{customer}/bank_accounts/{id}/verify}: verify bank account
 *   <li>{@code POST /customers/{customer}/discount}: post discount, since nothing says whether that creates one
 * </ul>
 *
 * <p>It looks at each operation by itself, so no other operation changes the outcome.
 */
final class CollectionMethods {
    /** A name or a parameter, not a mix of both. */
    private static final Pattern WHOLE_SEGMENT = Pattern.compile("\\{[^{}]+}|[A-Za-z0-9_-]*[A-Za-z][A-Za-z0-9_-]*");

    private final ReservedWords reserved;

    /** @param reserved what no method may be called */
    CollectionMethods(ReservedWords reserved) {
        this.reserved = reserved;
    }

    /** @param tag that of the operation's API */
    Optional<Words> of(Operation operation, String tag) {
        String path = operation.path();
        String collection = PathSegments.name(path);
        boolean isTagged = operation.tags().stream().limit(1).anyMatch(name -> !Resource.isNameless(name));
        boolean isItsApi = !collection.isEmpty() && Resource.folded(collection).equals(Resource.folded(tag));
        if (isTagged || !isItsApi || saysMore(operation)) {
            return Optional.empty();
        }
        String end = path.substring(path.indexOf("/" + collection) + 1 + collection.length());
        List<String> segments = Arrays.stream(end.split("/", -1)).skip(1).toList();
        if (!end.isEmpty() && !end.startsWith("/")
                || !segments.stream()
                        .allMatch(segment -> WHOLE_SEGMENT.matcher(segment).matches())) {
            return Optional.empty();
        }
        List<String> fixed =
                segments.stream().filter(segment -> !isParameter(segment)).toList();
        boolean isOfItem = !segments.isEmpty() && isParameter(segments.get(segments.size() - 1));
        Words name = Words.of(collection);
        boolean isPlural = name.singular().isPresent();
        Optional<Words> words = !fixed.isEmpty()
                ? below(operation.method(), fixed, isOfItem, singular(name))
                : isPlural ? verb(operation.method(), true, isOfItem).map(Words::of) : Optional.empty();
        return words.filter(this::isMethod);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    /** What is done with something in an item, or in the collection itself. */
    private Optional<Words> below(String method, List<String> fixed, boolean isOfItem, Words item) {
        int last = fixed.size() - 1;
        Words around = new Words(List.of());
        for (String segment : fixed.subList(0, last)) {
            around = around.then(singular(Words.of(segment)));
        }
        Words name = Words.of(fixed.get(last));
        if (!isOfItem && !method.equals("DELETE") && PathSegments.isAction(fixed.get(last))) {
            Words action = name.then(around);
            return Optional.of(isMethod(action) ? action : action.then(item));
        }
        boolean isPlural = name.singular().isPresent();
        if (isOfItem && !isPlural) {
            return Optional.empty();
        }
        boolean isOne = isOfItem || isPlural && method.equals("POST");
        Words things = around.then(isOne ? singular(name) : name);
        return verb(method, isPlural, isOfItem).map(verb -> Words.of(verb).then(things));
    }

    private static Words singular(Words words) {
        return words.singular().orElse(words);
    }

    private static Optional<String> verb(String method, boolean isOfCollection, boolean isOfItem) {
        boolean isWhole = isOfCollection && !isOfItem;
        return switch (method) {
            case "GET" -> Optional.of(isWhole ? "list" : "get");
            case "POST" -> Optional.of(isWhole ? "create" : isOfItem ? "update" : "post");
            case "PATCH", "PUT" -> isWhole ? Optional.empty() : Optional.of("update");
            case "DELETE" -> isWhole ? Optional.empty() : Optional.of("delete");
            default -> Optional.empty();
        };
    }

    private boolean isMethod(Words words) {
        String method = words.lowerCamel();
        return JavaIdentifiers.isIdentifier(method) && !reserved.contains(method);
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
