package dev.sdkpoet.runtime;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Paging by a token that the next request has in its form. */
public final class FormPaging {
    private FormPaging() {}

    /**
     * Each page has a token that the next request repeats in a field of its form.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     * @param field the name of the field
     * @param path the names that lead from the page to the token, for example {@code meta}, {@code nextToken}
     */
    public static <P extends JsonEncodable, I extends @Nullable Object> Paging<P, I> token(
            Function<P, @Nullable List<I>> items, String field, String... path) {
        return new Paging<>(
                items,
                (call, response) -> Paging.textAt(response.body(), path),
                (call, token) -> call.withForm(field, Paging.sendable(token)));
    }
}
