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
                    .forEach(operation -> {
                        if (operation.paging() != null) {
                            String way = operation.paging().accept(new Way());
                            lists.computeIfAbsent(way, key -> new ArrayList<>()).add(name(document, operation));
                        }
                    });
        }
        return lists.entrySet().stream()
                .map(entry -> Problem.printable("Pages by " + entry.getKey() + ": " + names(entry.getValue())))
                .toList();
    }

    private static final class Way implements Paging.Visitor<String> {
        @Override
        public String nextUrl(Paging.NextUrl paging) {
            return "the link in " + pointer(paging.nextPath());
        }

        @Override
        public String token(Paging.Token paging) {
            return "the token in " + pointer(paging.nextPath()) + ", sent " + (paging.isField() ? "in the form " : "")
                    + "as " + paging.parameter();
        }

        @Override
        public String bodyToken(Paging.BodyToken paging) {
            return "the token in " + pointer(paging.nextPath()) + ", sent in the body as " + pointer(paging.target());
        }

        @Override
        public String lastItem(Paging.LastItem paging) {
            return "the last item's " + pointer(paging.keyPath()) + ", sent as " + paging.parameter();
        }

        @Override
        public String whileMore(Paging.WhileMore paging) {
            return paging.paging().accept(this) + ", while " + pointer(paging.morePath());
        }

        @Override
        public String pageNumber(Paging.PageNumber paging) {
            return "the number in " + paging.parameter();
        }

        @Override
        public String offset(Paging.Offset paging) {
            return "the offset in " + paging.parameter();
        }

        @Override
        public String linkHeader(Paging.LinkHeader paging) {
            return "the Link header";
        }
    }

    private static String pointer(List<String> names) {
        String pointer = "";
        for (String name : names) {
            pointer = JsonPointer.append(pointer, name);
        }
        return pointer;
    }

    static String name(ApiDocument document, Operation operation) {
        String id = operation.operationId();
        String name = id == null ? operation.method() + " " + operation.path() : id;
        return document.key().isEmpty() ? name : document.key() + "." + name;
    }

    static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())));
        return names.size() <= MAX_NAMES ? some : some + " and " + (names.size() - MAX_NAMES) + " more";
    }
}
