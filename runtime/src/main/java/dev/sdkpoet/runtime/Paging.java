package dev.sdkpoet.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation follow each other.
 *
 * @param <P> the type of a page
 * @param <I> the type of an item
 */
public final class Paging<P, I extends @Nullable Object> {
    private static final int LONGEST_TOKEN = 1 << 16;

    private final Function<P, @Nullable List<I>> items;
    private final BiFunction<ApiCall<P>, ApiResponse<P>, @Nullable String> key;
    private final BiFunction<ApiCall<P>, String, ApiCall<P>> following;

    /**
     * @param key the link or token to the page after the one that a call has given; null after the last
     * @param following the call for the page that a link or token leads to
     */
    Paging(
            Function<P, @Nullable List<I>> items,
            BiFunction<ApiCall<P>, ApiResponse<P>, @Nullable String> key,
            BiFunction<ApiCall<P>, String, ApiCall<P>> following) {
        this.items = items;
        this.key = key;
        this.following = following;
    }

    /** The items of a page; none when the page has no list of them. */
    List<I> items(P page) {
        List<I> list = items.apply(page);
        return list == null ? List.of() : list;
    }

    @Nullable
    String key(ApiCall<P> call, ApiResponse<P> response) {
        return key.apply(call, response);
    }

    ApiCall<P> following(ApiCall<P> call, String link) {
        return following.apply(call, link);
    }

    /**
     * Each page has a link to the next one, absolute or relative. It is followed as it is, to the origin of the call
     * only.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     * @param path the names that lead from the page to the link, for example {@code meta}, {@code next_page_url}
     */
    public static <P extends JsonEncodable, I extends @Nullable Object> Paging<P, I> nextUrl(
            Function<P, @Nullable List<I>> items, String... path) {
        return new Paging<>(items, (call, response) -> textAt(response.body(), path), NextLink::follow);
    }

    /**
     * Each page has a token that the next request repeats in a query parameter.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     * @param parameter the name of the query parameter
     * @param path the names that lead from the page to the token, for example {@code meta}, {@code nextToken}
     */
    public static <P extends JsonEncodable, I extends @Nullable Object> Paging<P, I> token(
            Function<P, @Nullable List<I>> items, String parameter, String... path) {
        return new Paging<>(
                items,
                (call, response) -> textAt(response.body(), path),
                (call, token) -> call.withQuery(parameter, sendable(token)));
    }

    /**
     * Pages are numbered. The first one without items is the last.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     * @param parameter the name of the query parameter
     * @param first the number of the first page
     * @return the rule; a walk begins at the number that the call has, else at the first
     */
    public static <P, I extends @Nullable Object> Paging<P, I> page(
            Function<P, @Nullable List<I>> items, String parameter, long first) {
        return counted(items, parameter, first, list -> 1);
    }

    /**
     * The next page begins after the items seen. The first one without items is the last.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     * @param parameter the name of the query parameter
     * @return the rule; a walk begins at the offset that the call has, else at 0
     */
    public static <P, I extends @Nullable Object> Paging<P, I> offset(
            Function<P, @Nullable List<I>> items, String parameter) {
        return counted(items, parameter, 0, List::size);
    }

    /**
     * Each response has a {@code Link} header with a link whose relation is {@code next} (RFC 8288).
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     */
    public static <P, I extends @Nullable Object> Paging<P, I> linkHeader(Function<P, @Nullable List<I>> items) {
        return new Paging<>(
                items,
                (call, response) -> LinkHeader.next(response.headers().getOrDefault("Link", List.of())),
                NextLink::follow);
    }

    /** @param step how far the next page is from one with these items */
    private static <P, I extends @Nullable Object> Paging<P, I> counted(
            Function<P, @Nullable List<I>> items, String parameter, long first, ToLongFunction<List<I>> step) {
        return new Paging<>(
                items,
                (call, response) -> {
                    List<I> list = items.apply(response.body());
                    return list == null || list.isEmpty()
                            ? null
                            : Long.toString(number(call, parameter, first) + step.applyAsLong(list));
                },
                (call, number) -> call.withQuery(parameter, number));
    }

    static String sendable(String token) {
        if (token.length() > LONGEST_TOKEN
                || !StandardCharsets.UTF_8.newEncoder().canEncode(token)) {
            String message = "The token of the next page is longer than 65,536 characters, or has half of one";
            throw new PagingException(Failure.local(message, null));
        }
        return token;
    }

    /** The number that a query parameter has in a call. */
    private static <P> long number(ApiCall<P> call, String parameter, long otherwise) {
        String sent = call.source instanceof HttpSource<P> http ? http.queryPairs.getOrDefault(parameter, "") : "";
        String number = call.settings.query.getOrDefault(parameter, sent.substring(sent.indexOf('=') + 1));
        return number.matches("-?+\\d{1,18}+") ? Long.parseLong(number) : otherwise;
    }

    /**
     * The text or number that names lead to in a page; null when there is none, or when it is empty, false or JSON
     * null.
     *
     * @throws PagingException for anything else, which would look like the last page
     */
    static @Nullable String textAt(JsonEncodable page, String... names) {
        JsonEncodable value = at(page, names);
        if (value instanceof JsonString || value instanceof JsonNumber) {
            String text = ParameterValue.text((JsonValue) value);
            return text.isBlank() ? null : text;
        }
        return end(value);
    }

    /** Null for what stands where there is no next page. */
    private static @Nullable String end(JsonEncodable value) {
        if (value == JsonNull.INSTANCE || value == JsonBoolean.FALSE) {
            return null;
        }
        throw new PagingException(
                Failure.local("The link or token to the next page is neither a text nor a number", null));
    }

    /**
     * What names lead to in a page, JSON null where there is nothing. The name of an item of an array is its index,
     * or what one of its members is: {@code rel=next}.
     *
     * @throws PagingException if names go on behind a value that has no members and no items
     */
    static JsonEncodable at(JsonEncodable page, String... names) {
        JsonEncodable value = page;
        for (String name : names) {
            if (value instanceof JsonModel model) {
                value = model.member(name).orElse(JsonNull.INSTANCE);
            } else if (value instanceof JsonObject object) {
                value = object.members().getOrDefault(name, JsonNull.INSTANCE);
            } else if (value instanceof JsonArray array && (name.indexOf('=') >= 0 || name.matches("\\d{1,9}+"))) {
                value = item(array, name);
            } else if (value != JsonNull.INSTANCE) {
                throw new PagingException(Failure.local(
                        "There is no %s on the way to the link or token to the next page"
                                .formatted(JsonException.printable(name)),
                        null));
            }
        }
        return value;
    }

    private static JsonEncodable item(JsonArray array, String name) {
        int equals = name.indexOf('=');
        if (equals < 0) {
            int index = Integer.parseInt(name);
            return index < array.values().size() ? array.values().get(index) : JsonNull.INSTANCE;
        }
        for (JsonValue item : array.values()) {
            if (item instanceof JsonObject object
                    && object.get(name.substring(0, equals)) instanceof JsonString text
                    && text.value().equals(name.substring(equals + 1))) {
                return item;
            }
        }
        return JsonNull.INSTANCE;
    }
}
