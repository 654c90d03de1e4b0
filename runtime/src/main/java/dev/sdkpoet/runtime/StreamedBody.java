package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates bodies from files and streams, which are read while they are sent, and never held in memory. */
public final class StreamedBody extends RequestBody {
    private final String mediaType;
    private final RequestBody bytes;

    private StreamedBody(String mediaType, RequestBody bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /**
     * Adds a media type to a body, unless it already has one.
     *
     * @param mediaType the media type; a range such as {@code image/*} is never sent
     * @param bytes the body, or null for none
     * @return the argument of {@code RequestBuilder.body}; null for null
     */
    public static @Nullable RequestBody as(String mediaType, @Nullable RequestBody bytes) {
        return bytes == null ? null : new StreamedBody(mediaType, bytes);
    }

    /**
     * Sends a file.
     *
     * @param file the file
     */
    public static RequestBody of(Path file) {
        return new Source(file, () -> null, -1, true);
    }

    /**
     * Sends a stream that can be opened again for another attempt; the number of bytes is unknown.
     *
     * @param stream opens the stream
     */
    public static RequestBody of(Supplier<? extends InputStream> stream) {
        return new Source(null, stream, -1, true);
    }

    /**
     * Sends a stream that can be opened again for another attempt.
     *
     * @param length the number of bytes
     * @param stream opens the stream
     */
    public static RequestBody of(long length, Supplier<? extends InputStream> stream) {
        return new Source(null, stream, length, true);
    }

    /**
     * Sends what a publisher publishes. Each attempt subscribes to it once.
     *
     * @param publisher for example one for an asynchronous source, by {@link BodyPublishers#fromPublisher}
     */
    public static RequestBody of(BodyPublisher publisher) {
        return of(publisher.contentLength(), () -> {
            BodySubscriber<InputStream> bytes = BodySubscribers.ofInputStream();
            publisher.subscribe(new OneByOne(bytes));
            return bytes.getBody().toCompletableFuture().join();
        });
    }

    /**
     * Sends a stream that can be read only once: a call with this body is sent at most once.
     *
     * @param stream the stream, which is closed after it was sent
     */
    public static RequestBody once(InputStream stream) {
        AtomicReference<@Nullable InputStream> unread = new AtomicReference<>(Objects.requireNonNull(stream, "stream"));
        return new Source(null, () -> unread.getAndSet(null), -1, false);
    }

    @Override
    @Nullable
    String contentType() {
        String own = bytes.contentType();
        return own != null ? own : mediaType.indexOf('*') >= 0 ? null : mediaType;
    }

    @Override
    BodyPublisher publisher(RequestBody sent) throws IOException {
        return new StreamPublisher(sent, sent.length());
    }

    @Override
    public InputStream open() throws IOException {
        return bytes.open();
    }

    @Override
    public long length() throws IOException {
        return bytes.length();
    }

    @Override
    public boolean isRepeatable() {
        return bytes.isRepeatable();
    }

    /** Hands on each buffer as a list of one. */
    private static final class OneByOne implements Flow.Subscriber<ByteBuffer> {
        private final BodySubscriber<InputStream> bytes;

        OneByOne(BodySubscriber<InputStream> bytes) {
            this.bytes = bytes;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            bytes.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            bytes.onNext(List.of(buffer));
        }

        @Override
        public void onError(Throwable problem) {
            bytes.onError(problem);
        }

        @Override
        public void onComplete() {
            bytes.onComplete();
        }
    }

    /** A file's bytes, or a stream's. */
    private static final class Source extends RequestBody {
        private final @Nullable Path file;
        private final Supplier<? extends @Nullable InputStream> stream;
        private final long length;
        private final boolean repeatable;

        private Source(
                @Nullable Path file,
                Supplier<? extends @Nullable InputStream> stream,
                long length,
                boolean repeatable) {
            this.file = file;
            this.stream = stream;
            this.length = length;
            this.repeatable = repeatable;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream opened = file == null ? stream.get() : Files.newInputStream(file);
            if (opened == null) {
                throw new IOException(
                        repeatable
                                ? "The stream of the request body is null"
                                : "The request body has been read already");
            }
            return opened;
        }

        @Override
        public long length() throws IOException {
            return file == null ? length : Files.size(file);
        }

        @Override
        public boolean isRepeatable() {
            return repeatable;
        }
    }
}
