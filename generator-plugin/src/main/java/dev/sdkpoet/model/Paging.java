package dev.sdkpoet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a list operation follow each other.
 *
 * @param style how the next page is found
 * @param itemsPath property names from the response's root to the array of items; empty when the response is the array
 * @param nextPath property names from the root to the next link or token; empty for {@link Style#PAGE}, {@link Style#OFFSET} and
 *     {@link Style#LINK_HEADER}
 * @param parameter the query parameter that takes the token, page number or offset; null for links
 * @param first the number of the first page; 0 for styles that don't count pages
 * @param item the type of one item
 */
public record Paging(
        Style style,
        List<String> itemsPath,
        List<String> nextPath,
        @Nullable String parameter,
        int first,
        TypeRef item,
        boolean nullableItem) {
    public Paging {
        itemsPath = List.copyOf(itemsPath);
        nextPath = List.copyOf(nextPath);
    }

    public enum Style {
        /** A link in the body, absolute or relative. */
        NEXT_URL,
        /** A token in the body that goes into a query parameter. */
        TOKEN,
        /** A page number that grows by one. */
        PAGE,
        /** An offset that grows by the number of items. */
        OFFSET,
        /** RFC 8288 {@code Link: <…>; rel="next"}. */
        LINK_HEADER
    }
}
