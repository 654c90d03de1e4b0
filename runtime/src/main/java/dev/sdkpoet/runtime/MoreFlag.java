package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/** Paging that also ends where a page says that there are no more. */
public final class MoreFlag {
    private MoreFlag() {}

    /**
     * The same way of paging, which ends at a page that has a false.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param paging how the pages follow each other
     * @param path the names that lead from the page to what is false on the last one, for example {@code has_more}
     */
    public static <P extends JsonEncodable, I extends @Nullable Object> Paging<P, I> of(
            Paging<P, I> paging, String... path) {
        return new Paging<>(
                paging::items,
                (call, response) ->
                        Paging.at(response.body(), path) == JsonBoolean.FALSE ? null : paging.key(call, response),
                paging::following);
    }
}
