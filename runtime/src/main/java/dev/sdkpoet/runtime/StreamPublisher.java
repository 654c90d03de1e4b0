package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a request's body while reading it. The JDK's own publisher of streams takes a failing read for the end of
 * the body; this one fails the request.
 */
final class StreamPublisher implements BodyPublisher, Subscription {
    private static final int CHUNK = 16 * 1024;

    private final RequestBody body;
    private final long length;
    private final @Nullable Subscriber<? super ByteBuffer> subscriber;
    private final AtomicLong demand = new AtomicLong();
    private @Nullable InputStream stream;
    private boolean ended;
    private volatile boolean cancelled;

    StreamPublisher(RequestBody body, long length) {
        this(body, length, null);
    }

    /** What a subscriber gets: the same body, read from its beginning. */
    private StreamPublisher(RequestBody body, long length, @Nullable Subscriber<? super ByteBuffer> subscriber) {
        this.body = body;
        this.length = length;
        this.subscriber = subscriber;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> reader) {
        reader.onSubscribe(new StreamPublisher(body, length, reader));
    }

    @Override
    public void request(long n) {
        if (demand.getAndAdd(n) != 0) {
            return; // the thread that made the demand positive serves this one too
        }
        long left;
        do {
            publish();
            left = demand.decrementAndGet();
        } while (left > 0);
    }

    private void publish() {
        Subscriber<? super ByteBuffer> reader = subscriber;
        if (ended || reader == null) {
            return;
        }
        try {
            if (cancelled) {
                close();
                return;
            }
            byte[] chunk = new byte[CHUNK];
            int read = opened().readNBytes(chunk, 0, CHUNK);
            if (read > 0) {
                reader.onNext(ByteBuffer.wrap(chunk, 0, read));
            } else {
                close();
                reader.onComplete();
            }
        } catch (IOException | RuntimeException e) {
            ended = true;
            reader.onError(UnusableBodyException.unreadable(e));
        }
    }

    private InputStream opened() throws IOException {
        if (stream == null) {
            stream = body.open();
        }
        return stream;
    }

    private void close() throws IOException {
        ended = true;
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        request(1); // closes the stream, in the thread that reads it
    }
}
