package dev.sdkpoet.model.pass;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of one operation follow each other, as the user says.
 *
 * @param document the key of its document; empty where only one document has the operation
 * @param operation its id in the document, or its method and path: {@code GET /pets}
 * @param items a JSON pointer from the response to the array of items; null for the recognized one
 * @param next how the next page is found
 * @param more a JSON pointer to what is false on the last page; null for the recognized one
 */
public record PagingOverride(
        String document,
        String operation,
        @Nullable String items,
        Next next,
        @Nullable String more) {

    /** A place in the response is a JSON pointer. */
    public sealed interface Next {
        /** The operation has no pages. */
        record None() implements Next {}

        record Url(String place) implements Next {}

        record Token(String place, String parameter) implements Next {}

        /** @param place in an item */
        record LastItem(String place, String parameter) implements Next {}

        record PageNumber(String parameter) implements Next {}

        record Offset(String parameter) implements Next {}

        record LinkHeader() implements Next {}
    }

    Target target() {
        return new Target(document, operation);
    }

    /** The names in a JSON pointer (RFC 6901). */
    static List<String> names(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(name -> name.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }
}
