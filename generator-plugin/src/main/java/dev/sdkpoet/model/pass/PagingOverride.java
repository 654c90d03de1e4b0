package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging.Style;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of one operation follow each other, as the user says.
 *
 * @param document the key of its document; empty where only one document has the operation
 * @param operation its id in the document, or its method and path: {@code GET /pets}
 * @param style how the next page is found; null for an operation without pages
 * @param items a JSON pointer from the response to the array of items; null for the recognised one
 * @param next a JSON pointer from the response to the link or token; null where the style has none
 * @param parameter the query parameter that takes the token, page number or offset; null where the style has none
 */
public record PagingOverride(
        String document,
        String operation,
        @Nullable Style style,
        @Nullable String items,
        @Nullable String next,
        @Nullable String parameter) {

    boolean isFor(ApiDocument candidate, Operation other) {
        return (document.isEmpty() || document.equals(candidate.key()))
                && (operation.equals(other.operationId()) || operation.equals(other.method() + " " + other.path()));
    }

    /** The names in a JSON pointer (RFC 6901). */
    static List<String> names(@Nullable String pointer) {
        return pointer == null || pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(name -> name.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }
}
