package dev.sdkpoet.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a request.
 * They are read while they are sent, and never kept whole in memory.
 */
public abstract class RequestBody {
    /** For bodies of a kind of your own. */
    protected RequestBody() {}

    /**
     * Opens the bytes. It is called once for each attempt to send them.
     *
     * @return a stream at its beginning, closed by the caller
     * @throws IOException when the bytes can't be had; the call then fails without another attempt
     */
    public abstract InputStream open() throws IOException;

    /**
     * The number of bytes.
     *
     * @return the number, or -1 when it isn't known; the request is then sent in chunks
     * @throws IOException when the bytes can't be had
     */
    public long length() throws IOException {
        return -1;
    }

    /**
     * Whether {@link #open()} may be called again. What can't be opened again is never sent again.
     *
     * @return true unless overridden
     */
    public boolean isRepeatable() {
        return true;
    }

    /**
     * A body of bytes.
     *
     * @param bytes the bytes; the array is copied
     */
    public static RequestBody of(byte[] bytes) {
        return new InMemory(bytes.clone());
    }

    /**
     * A body of text in UTF-8.
     *
     * @param text the text
     */
    public static RequestBody of(String text) {
        return new InMemory(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A file, read while it is sent.
     *
     * @param file the file
     */
    public static RequestBody of(Path file) {
        return new Streamed(file, () -> null, -1, true);
    }

    /**
     * Bytes from a stream that can be opened again for another attempt; their number is not known.
     *
     * @param stream opens the stream
     */
    public static RequestBody of(Supplier<? extends InputStream> stream) {
        return new Streamed(null, stream, -1, true);
    }

    /**
     * Bytes from a stream that can be opened again for another attempt.
     *
     * @param length the number of bytes
     * @param stream opens the stream
     */
    public static RequestBody of(long length, Supplier<? extends InputStream> stream) {
        return new Streamed(null, stream, length, true);
    }

    /**
     * Bytes that are published, taken as they are sent. The publisher is subscribed to once for each attempt.
     *
     * @param publisher for example that of an asynchronous source, by {@link BodyPublishers#fromPublisher}
     */
    public static RequestBody of(BodyPublisher publisher) {
        return of(publisher.contentLength(), () -> {
            BodySubscriber<InputStream> bytes = BodySubscribers.ofInputStream();
            publisher.subscribe(new OneByOne(bytes));
            return bytes.getBody().toCompletableFuture().join();
        });
    }

    /**
     * Bytes from a stream that can be read only once: a call with this body is sent at most once.
     *
     * @param stream the stream, closed when it has been sent
     */
    public static RequestBody once(InputStream stream) {
        AtomicReference<@Nullable InputStream> unread = new AtomicReference<>(Objects.requireNonNull(stream, "stream"));
        return new Streamed(null, () -> unread.getAndSet(null), -1, false);
    }

    /** This form with more fields, instead of those of their names; null where it is no form. */
    @Nullable
    RequestBody withForm(Map<String, String> fields) {
        return null;
    }

    /** A body of bytes that nobody changes any more. */
    static RequestBody owning(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** All the bytes at once. */
    byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    /** Bytes that are there already. */
    static class InMemory extends RequestBody {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        byte[] bytes() {
            return bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long length() {
            return bytes.length;
        }
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

    /** Bytes that are read while they are sent: a file's, or a stream's. */
    private static final class Streamed extends RequestBody {
        private final @Nullable Path file;
        private final Supplier<? extends @Nullable InputStream> stream;
        private final long length;
        private final boolean repeatable;

        private Streamed(
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
