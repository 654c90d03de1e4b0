package dev.sdkpoet;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.model.pass.PagingOverride;
import dev.sdkpoet.model.pass.PagingOverride.Next;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of one list follow each other, where that isn't recognized or should be another way.
 *
 * @param document the name of its document; empty where only one document has the operation
 * @param operation its id in the document, or its method and path: {@code GET /pets}
 * @param kind how the next page is found
 * @param items a JSON pointer from the response to the array of items, "" for the response itself; null for the recognized one
 * @param next a JSON pointer from the response to the link or token, or from an item to what names it; null for the other kinds
 * @param parameter the query parameter that takes the token, page number, offset or name of the last item, or a JSON pointer to where the
 *     token goes in the body of a request; null for links
 * @param more a JSON pointer from the response to what is false on the last page; null where that isn't known
 */
public record PagingSetting(
        String document,
        String operation,
        Kind kind,
        @Nullable String items,
        @Nullable String next,
        @Nullable String parameter,
        @Nullable String more) {

    /** A setting without what is false on the last page. */
    public PagingSetting(
            String document,
            String operation,
            Kind kind,
            @Nullable String items,
            @Nullable String next,
            @Nullable String parameter) {
        this(document, operation, kind, items, next, parameter, null);
    }

    /** The ways of paging. */
    public enum Kind {
        /** The operation has no pages. */
        NONE,
        /** A link in the body, absolute or relative. */
        NEXT_URL,
        /** A token in the body that goes into a query parameter. */
        TOKEN,
        /** The last item, which a query parameter names. */
        LAST_ITEM,
        /** A page number that grows by one. */
        PAGE,
        /** An offset that grows by the number of items. */
        OFFSET,
        /** A {@code Link} header with the relation {@code next}. */
        LINK_HEADER;

        boolean hasNext() {
            return this == NEXT_URL || this == TOKEN || this == LAST_ITEM;
        }

        boolean hasParameter() {
            return this == TOKEN || this == LAST_ITEM || this == PAGE || this == OFFSET;
        }
    }

    PagingOverride toOverride() {
        return new PagingOverride(document, operation, items, nextPage(), more);
    }

    /** What a kind needs is there: {@link RequestRules} has seen to it. */
    private Next nextPage() {
        return switch (kind) {
            case NONE -> new Next.None();
            case NEXT_URL -> new Next.Url(requireNonNull(next));
            case TOKEN -> new Next.Token(requireNonNull(next), requireNonNull(parameter));
            case LAST_ITEM -> new Next.LastItem(requireNonNull(next), requireNonNull(parameter));
            case PAGE -> new Next.PageNumber(requireNonNull(parameter));
            case OFFSET -> new Next.Offset(requireNonNull(parameter));
            case LINK_HEADER -> new Next.LinkHeader();
        };
    }
}
