package dev.sdkpoet.runtime;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One walk through pages. Not thread-safe. */
final class PageWalk<P, I extends @Nullable Object> implements Iterator<P> {
    private final Paging<P, I> paging;
    private final long limit;
    private @Nullable ApiCall<P> call;
    private long items;

    // Finds circles of any length without remembering all links (Brent's algorithm): compare with one link, and replace
    // it by the newest one after 1, 2, 4, 8, ... links.
    private @Nullable String landmark;
    private long sinceLandmark;
    private long untilLandmark = 1;

    PageWalk(ApiCall<P> first, Paging<P, I> paging, long limit) {
        this.call = first;
        this.paging = paging;
        this.limit = limit;
    }

    @Override
    public boolean hasNext() {
        return call != null && items < limit;
    }

    /** The call for the next page. */
    ApiCall<P> call() {
        ApiCall<P> next = call;
        if (next == null || items >= limit) {
            throw new NoSuchElementException();
        }
        return next;
    }

    @Override
    public P next() {
        ApiResponse<P> response = call().executeForResponse();
        received(response);
        return response.body();
    }

    /** Goes on to the page behind this one. */
    void received(ApiResponse<P> response) {
        ApiCall<P> current = call();
        String key = paging.key(current, response);
        items += paging.items(response.body()).size();
        if (key == null) {
            call = null;
            return;
        }
        if (key.equals(landmark)) {
            throw new PagingException(
                    Failure.local("The pages make a circle: a link or token to the next page came back", null));
        }
        if (++sinceLandmark >= untilLandmark) {
            landmark = key;
            sinceLandmark = 0;
            untilLandmark *= 2;
        }
        call = paging.following(current, key);
    }
}
