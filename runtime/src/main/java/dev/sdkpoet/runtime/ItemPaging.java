package dev.sdkpoet.runtime;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Paging by the last item of a page. */
public final class ItemPaging {
    private ItemPaging() {}

    /**
     * The next page begins after the last item of this one, which a query parameter names. A page without items is the
     * last.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     * @param parameter the name of the query parameter
     * @param path the names that lead from the item to what names it, for example {@code id}
     */
    public static <P, I extends JsonEncodable> Paging<P, I> after(
            Function<P, @Nullable List<I>> items, String parameter, String... path) {
        return new Paging<>(
                items,
                (call, response) -> {
                    List<I> list = items.apply(response.body());
                    if (list == null || list.isEmpty()) {
                        return null;
                    }
                    String key = Paging.textAt(list.get(list.size() - 1), path);
                    if (key == null) {
                        throw new PagingException(Failure.local(
                                "The last item has no %s that the next page could begin after"
                                        .formatted(String.join("/", path)),
                                null));
                    }
                    return key;
                },
                (call, key) -> call.withQuery(parameter, key));
    }
}
