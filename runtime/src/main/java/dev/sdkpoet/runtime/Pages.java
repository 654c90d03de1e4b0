package dev.sdkpoet.runtime;

import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a list, fetched on demand. Immutable: each iterator and stream begins at the first page.
 *
 * <pre>{@code
 * for (Invite invite : invites.listInvitePages(serviceSid, channelSid).items()) {
 *     System.out.println(invite.sid());
 * }
 * }</pre>
 *
 * <p>A page without items doesn't end the iteration if it has a next page; a response without a page does. A link to
 * another origin, or a repeated link, ends it with a {@link PagingException}.
 *
 * @param <P> the type of a page
 * @param <I> the type of an item
 */
public final class Pages<P, I extends @Nullable Object> {
    private final ApiCall<P> first;
    private final Paging<P, I> paging;
    private final long limit;

    private Pages(ApiCall<P> first, Paging<P, I> paging, long limit) {
        this.first = first;
        this.paging = paging;
        this.limit = limit;
    }

    /**
     * Creates the pages that begin with the page of a call.
     *
     * @param <P> the type of a page
     * @param <I> the type of an item
     * @param first returns the first page
     * @param paging finds the next page
     */
    public static <P, I extends @Nullable Object> Pages<P, I> of(ApiCall<P> first, Paging<P, I> paging) {
        return new Pages<>(first, paging, Long.MAX_VALUE);
    }

    /**
     * Returns a copy that stops after a number of items, and fetches no page beyond them. It doesn't change the size of
     * pages.
     *
     * @param items the maximum number of items
     */
    public Pages<P, I> limit(long items) {
        if (items < 0) {
            throw new IllegalArgumentException("A limit must not be negative, but is " + items);
        }
        return new Pages<>(first, paging, items);
    }

    /**
     * Returns a copy that fetches each page by a call with different settings, for example
     * {@code call -> call.withTimeout(Duration.ofSeconds(2))}.
     *
     * @param change changes the call for the first page, from which the calls for other pages are made
     */
    public Pages<P, I> withCall(UnaryOperator<ApiCall<P>> change) {
        return new Pages<>(change.apply(first), paging, limit);
    }

    /** {@return the items of all pages, in the server's order} */
    public Iterable<I> items() {
        return () -> stream().iterator();
    }

    /** {@return the pages, in the server's order} */
    public Iterable<P> pages() {
        return () -> new PageWalk<>(first, paging, limit);
    }

    /** {@return the items of all pages as a sequential stream, which fetches pages on demand} */
    public Stream<I> stream() {
        return pageStream().flatMap(page -> paging.items(page).stream()).limit(limit);
    }

    /** {@return the pages as a sequential stream, which fetches them on demand} */
    public Stream<P> pageStream() {
        PageWalk<P, I> walk = new PageWalk<>(first, paging, limit);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
    }

    /**
     * Passes all items to an action, without blocking a thread while it waits for pages.
     *
     * @param action called for one item after the other
     * @return completes after the last item, or with the exception that ended the iteration; cancel it to stop
     */
    public CompletableFuture<Void> forEachAsync(Consumer<? super I> action) {
        long[] left = {limit};
        return forEachPageAsync(page -> {
            for (I item : paging.items(page)) {
                if (left[0]-- > 0) {
                    action.accept(item);
                }
            }
        });
    }

    /**
     * Passes all pages to an action, without blocking a thread while it waits for them.
     *
     * @param action called for one page after the other
     * @return completes after the last page, or with the exception that ended the iteration; cancel it to stop
     */
    public CompletableFuture<Void> forEachPageAsync(Consumer<? super P> action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        step(new PageWalk<>(first, paging, limit), action, done);
        return done;
    }

    private void step(PageWalk<P, I> walk, Consumer<? super P> action, CompletableFuture<Void> done) {
        try {
            if (!walk.isOpen()) {
                done.complete(null);
            } else if (!done.isDone()) {
                ApiCall<P> call = walk.call();
                CompletableFuture<ApiResponse<P>> fetch = call.executeForResponseAsync();
                fetch.whenComplete((response, problem) -> received(walk, call, action, done, response, problem));
                done.whenComplete((nothing, problem) -> fetch.cancel(true));
            }
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private void received(
            PageWalk<P, I> walk,
            ApiCall<P> call,
            Consumer<? super P> action,
            CompletableFuture<Void> done,
            @Nullable ApiResponse<P> response,
            @Nullable Throwable problem) {
        if (response == null) {
            if (Attempt.failed(problem).problem instanceof NoContentException) {
                done.complete(null);
            } else {
                done.completeExceptionally(problem == null ? new NoSuchElementException() : problem);
            }
            return;
        }
        try {
            P page = walk.received(call, response);
            if (page != null) {
                action.accept(page);
            }
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
            return;
        }
        step(walk, action, done);
    }
}
