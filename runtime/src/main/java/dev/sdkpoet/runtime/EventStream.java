package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that a server sends one after the other: the data of server-sent events, or JSON lines. Close it after
 * use; it can be iterated only once.
 *
 * <pre>{@code
 * try (EventStream<JsonValue> events = files.watch()) {
 *     for (JsonValue event : events) {
 *         System.out.println(event);
 *     }
 * }
 * }</pre>
 *
 * <p>Waiting for the next value takes at most the attempt's timeout; raise it with {@link ApiCall#withAttemptTimeout}
 * for servers that can be silent for longer.
 *
 * @param <T> the type of a value
 */
public final class EventStream<T> implements Iterable<T>, AutoCloseable {
    /** Stands in for the data of an event that has none. */
    static final Object EMPTY = new Object();

    private final EventSource<T> source;
    private boolean over;
    private @Nullable Event<T> ahead;

    EventStream(EventSource<T> source) {
        this.source = source;
    }

    /**
     * Reads responses as server-sent events (WHATWG HTML, section 9.2).
     *
     * @param <T> the type of an event's data
     * @param codec reads the data
     * @return the argument of {@code RequestBuilder.receive}
     */
    public static <T> Function<RequestBuilder, ApiCall<EventStream<T>>> ofEvents(Codec<T> codec) {
        return request -> request.call(
                true,
                response -> new EventStream<>(new ServerSentEvents<>(codec, response)),
                ServerSentEvents.MEDIA_TYPE);
    }

    /**
     * Reads responses as JSON lines, one value per line.
     *
     * @param <T> the type of a value
     * @param codec reads a value
     * @param mediaTypes what to accept; {@code application/jsonl} and {@code application/x-ndjson} when none is given
     * @return the argument of {@code RequestBuilder.receive}
     */
    public static <T> Function<RequestBuilder, ApiCall<EventStream<T>>> ofLines(Codec<T> codec, String... mediaTypes) {
        String[] accepted =
                mediaTypes.length > 0 ? mediaTypes : new String[] {"application/jsonl", "application/x-ndjson"};
        return request -> request.call(true, response -> new EventStream<>(new JsonLines<>(codec, response)), accepted);
    }

    /**
     * {@return the values as they arrive} The iterator throws an {@link ApiException} if the stream breaks, and for a
     * value that isn't of its type, after which it continues with the next one. To skip such values in a loop, iterate
     * {@link #events()}.
     */
    @Override
    public Iterator<T> iterator() {
        Iterator<Event<T>> events = events().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public T next() {
                return events.next().data();
            }
        };
    }

    /** {@return the events as they arrive, with their names and IDs} Events without data are skipped. */
    public Iterable<Event<T>> events() {
        return () -> walk(false);
    }

    /**
     * {@return the events as they arrive, including those without data} Some servers send such events to say by their
     * name that something has ended, others only to keep the connection alive. {@link Event#isEmpty()} is true for
     * them.
     */
    public Iterable<Event<T>> allEvents() {
        return () -> walk(true);
    }

    /**
     * Returns how long the server wants a client to wait before it reconnects, or empty if it hasn't said. This stream
     * never reconnects by itself: to do so, send the call again, with {@link #lastEventId()} in the header
     * {@code Last-Event-ID}.
     */
    public Optional<Duration> retry() {
        return Optional.ofNullable(source.retry());
    }

    /** {@return the last ID that the server has sent, or empty} */
    public String lastEventId() {
        return source.lastEventId();
    }

    private Iterator<Event<T>> walk(boolean all) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (!over && (ahead == null || !all && ahead.isEmpty())) {
                    ahead = source.next(all);
                    over = ahead == null;
                }
                return ahead != null;
            }

            @Override
            public Event<T> next() {
                Event<T> event = hasNext() ? ahead : null;
                if (event == null) {
                    throw new NoSuchElementException();
                }
                ahead = null;
                return event;
            }
        };
    }

    /** {@return the values as a sequential stream; closing it closes this} */
    public Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    /** Frees the connection. */
    @Override
    public void close() {
        source.close();
    }

    /**
     * A server-sent event.
     *
     * @param <T> the type of its data
     * @param id the last ID that the server has sent, or empty
     * @param name its type, {@code message} unless the server names one
     * @param data its data
     */
    public record Event<T>(String id, String name, T data) {
        /**
         * Returns the event's data.
         *
         * @throws DecodingException if the data isn't of its type; {@code rawBody()} has the data as received, and the
         *     stream continues
         * @throws NoSuchElementException if the event has no data
         */
        @Override
        public T data() {
            if (isEmpty()) {
                throw new NoSuchElementException("The event ".concat(name).concat(" has no data"));
            }
            if ((Object) data instanceof DecodingException problem) {
                throw problem; // it stands in for the data
            }
            return data;
        }

        /** {@return whether it has no data} Only {@link EventStream#allEvents()} returns such events. */
        public boolean isEmpty() {
            return (Object) data == EMPTY;
        }

        @Override
        public String toString() {
            return "Event[id=%s, name=%s, data=%s]".formatted(id, name, isEmpty() ? "" : data);
        }
    }
}
