package dev.sdkpoet;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.spec.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Says which lists have pages, and how these follow each other, a line for each way:
 *
 * <pre>{@code
 * Pages by the link in /meta/next_page_url: v1.ListInvite, v2.ListInvite
 * }</pre>
 */
final class PagingSummary {
    private static final int MAX_NAMES = 10;

    private PagingSummary() {}

    static List<String> of(ApiModel model) {
        Map<String, List<String>> lists = new TreeMap<>();
        for (ApiDocument document : model.documents()) {
            document.resources().stream()
                    .flatMap(resource -> resource.operations().stream())
                    .filter(Operation::isPaged)
                    .forEach(operation -> lists.computeIfAbsent(
                                    way(Objects.requireNonNull(operation.paging())), key -> new ArrayList<>())
                            .add(name(document, operation)));
        }
        return lists.entrySet().stream()
                .map(entry -> Problem.printable("Pages by " + entry.getKey() + ": " + names(entry.getValue())))
                .toList();
    }

    private static String way(Paging paging) {
        String place = pointer(paging.nextPath());
        return switch (paging.style()) {
            case NEXT_URL -> "the link in " + place;
            case TOKEN -> "the token in " + place + ", sent as " + paging.parameter();
            case PAGE -> "the number in " + paging.parameter();
            case OFFSET -> "the offset in " + paging.parameter();
            case LINK_HEADER -> "the Link header";
        };
    }

    private static String pointer(List<String> names) {
        String pointer = "";
        for (String name : names) {
            pointer = JsonPointer.append(pointer, name);
        }
        return pointer;
    }

    private static String name(ApiDocument document, Operation operation) {
        String id = operation.operationId();
        String name = id == null ? operation.method() + " " + operation.path() : id;
        return document.key().isEmpty() ? name : document.key() + "." + name;
    }

    private static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())));
        return names.size() <= MAX_NAMES ? some : some + " and " + (names.size() - MAX_NAMES) + " more";
    }
}
