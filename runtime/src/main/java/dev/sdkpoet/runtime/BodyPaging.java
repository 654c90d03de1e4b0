package dev.sdkpoet.runtime;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Paging by a token that the next request has in its JSON body. */
public final class BodyPaging {
    private BodyPaging() {}

    /**
     * Each page has a token that the next request repeats in its body.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param items gives the items of a page
     * @param mediaType the media type of the body
     * @param target the names that lead from the body to the token, for example {@code start_cursor}
     * @param path the names that lead from the page to the token, for example {@code next_cursor}
     */
    public static <P extends JsonEncodable, I extends @Nullable Object> Paging<P, I> token(
            Function<P, @Nullable List<I>> items, String mediaType, List<String> target, String... path) {
        return new Paging<>(
                items,
                (call, response) -> Paging.textAt(response.body(), path) == null
                        ? null
                        : ((JsonValue) Paging.at(response.body(), path)).toJson(),
                (call, token) -> with(call, mediaType, target, JsonValue.parse(token)));
    }

    private static <P> ApiCall<P> with(ApiCall<P> call, String mediaType, List<String> target, JsonValue token) {
        if (!(call.source instanceof HttpSource<P> http)) {
            return call; // one with fixed responses has no body
        }
        RequestBody own = call.settings.body != null ? call.settings.body : http.content;
        CallSettings changed = call.settings.copy();
        if (own == null) {
            changed.headers = Headers.with(changed.headers, "Content-Type", mediaType);
        }
        JsonValue sent = JsonMembers.sent(own != null && changed.readOnlySent ? own.whole() : own);
        changed.body = TypedBody.json(mediaType, Codecs.ANY, JsonMembers.with(sent, target, token));
        return new ApiCall<>(http, changed);
    }
}
