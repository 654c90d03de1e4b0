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
 * Values that a server sends one after the other: the data of server-sent events, or JSON lines. It must be closed, and
 * can be walked through once.
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
 * for servers that may be silent for longer.
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
     * @return what to hand to {@code RequestBuilder.receive}
     */
    public static <T> Function<RequestBuilder, ApiCall<EventStream<T>>> ofEvents(Codec<T> codec) {
        return request -> request.call(
                true,
                outcome -> new EventStream<>(new ServerSentEvents<>(codec, outcome)),
                ServerSentEvents.MEDIA_TYPE);
    }

    /**
     * Reads responses as JSON lines, one value a line.
     *
     * @param <T> the type of a value
     * @param codec reads a value
     * @param mediaTypes what to accept; {@code application/jsonl} and {@code application/x-ndjson} when none is given
     * @return what to hand to {@code RequestBuilder.receive}
     */
    public static <T> Function<RequestBuilder, ApiCall<EventStream<T>>> ofLines(Codec<T> codec, String... mediaTypes) {
        String[] accepted =
                mediaTypes.length > 0 ? mediaTypes : new String[] {"application/jsonl", "application/x-ndjson"};
        return request -> request.call(true, outcome -> new EventStream<>(new JsonLines<>(codec, outcome)), accepted);
    }

    /**
     * {@return the values as they arrive} The iterator throws an {@link ApiException} when the stream breaks, and for a
     * value that isn't of its type, after which it goes on with the next one. To skip such a value in a loop, walk
     * through {@link #events()}.
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

    /** {@return the values as they arrive, with what else an event says} Events without data are passed over. */
    public Iterable<Event<T>> events() {
        return () -> walk(false);
    }

    /**
     * {@return the events as they arrive, also those without data} Some servers say by the name of such an event that
     * something is over; others only keep the connection alive. {@link Event#isEmpty()} tells them apart.
     */
    public Iterable<Event<T>> allEvents() {
        return () -> walk(true);
    }

    /**
     * How long a client is to wait before it connects again, as the server has said last; empty where it hasn't. This
     * stream never connects again by itself: the caller may make the call once more, with {@link #lastEventId()} in the
     * header {@code Last-Event-ID}.
     */
    public Optional<Duration> retry() {
        return Optional.ofNullable(source.retry());
    }

    /** {@return the last id that the server has given, empty for none} */
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

    /** Gives the connection up. */
    @Override
    public void close() {
        source.close();
    }

    /**
     * A server-sent event.
     *
     * @param <T> the type of its data
     * @param id the last id the stream has given, empty for none
     * @param name its type, {@code message} unless the server names one
     * @param data its data
     */
    public record Event<T>(String id, String name, T data) {
        /**
         * Its data.
         *
         * @throws DecodingException where it isn't of its type; {@code rawBody()} has it as it came, and the stream
         *     goes on
         * @throws NoSuchElementException where it has none
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

        /** {@return whether it has no data} Only {@link EventStream#allEvents()} gives such events. */
        public boolean isEmpty() {
            return (Object) data == EMPTY;
        }

        @Override
        public String toString() {
            return "Event[id=%s, name=%s, data=%s]".formatted(id, name, isEmpty() ? "" : data);
        }
    }
}
