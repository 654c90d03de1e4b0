package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One walk through pages. Not thread-safe. */
final class PageWalk<P, I extends @Nullable Object> implements Iterator<P> {
    private final Paging<P, I> paging;
    private final long limit;
    private @Nullable ApiCall<P> call;
    private @Nullable P page;
    private long items;

    /** When the newest page was asked for, and how long pages without items have taken since the last one with some. */
    private long begin;

    private long waited;

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

    /** Whether there may be a further page. */
    boolean isOpen() {
        return call != null && items < limit;
    }

    @Override
    public boolean hasNext() {
        if (page == null && isOpen()) {
            try {
                ApiCall<P> next = call();
                page = received(next, next.executeForResponse());
            } catch (NoContentException e) {
                end();
            }
        }
        return page != null;
    }

    /** The call for the next page, which is about to be made. */
    ApiCall<P> call() {
        ApiCall<P> next = call;
        if (next == null || !isOpen()) {
            throw new NoSuchElementException();
        }
        begin = System.nanoTime();
        return next;
    }

    @Override
    public P next() {
        P next = hasNext() ? page : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        page = null;
        return next;
    }

    /** A response without a page has no further ones behind it. */
    void end() {
        call = null;
    }

    /** Goes on to the page behind this one, which is given back; null where the response has none. */
    @Nullable
    P received(ApiCall<P> current, ApiResponse<P> response) {
        P received = response.body();
        if (received == null) {
            end();
            return null;
        }
        String key;
        int size;
        try {
            key = paging.key(current, response);
            size = paging.items(received).size();
        } catch (JsonException e) {
            throw new DecodingException(Failure.local("A page isn't as it should be: " + e.getMessage(), e));
        }
        items += size;
        waited = size > 0 ? 0 : waited + System.nanoTime() - begin;
        if (waited > timeout(current)) {
            throw new ApiTimeoutException(Failure.local("Pages without items took longer than a call may", null));
        }
        if (key == null) {
            end();
            return received;
        }
        if (key.equals(landmark)) {
            throw new PagingException(
                    Failure.local("The pages form a loop: a link or token to the next page repeats", null));
        }
        if (++sinceLandmark >= untilLandmark) {
            landmark = key;
            sinceLandmark = 0;
            untilLandmark *= 2;
        }
        call = paging.following(current, key);
        return received;
    }

    private long timeout(ApiCall<P> call) {
        Duration own = call.settings.timeout;
        if (own == null && call.source instanceof HttpSource<P> http) {
            own = http.client.settings.timeout;
        }
        return own == null ? Long.MAX_VALUE : own.toNanos();
    }
}
