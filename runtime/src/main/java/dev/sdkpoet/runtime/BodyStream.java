package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body as it comes from the JDK's client. One that is wanted as it arrives is given out at once; it asks for more
 * only when what came has been read, waits no longer than a timeout for it, and gives the connection up when it is
 * closed early or its reader is interrupted. Any other is given out when all of it has come, up to a limit. What goes
 * wrong is thrown by the read that gets there, so that the status and the bytes before it aren't lost.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream>, Runnable {
    private static final Object END = new Object();
    private static final int BLOCK = 16 * 1024;

    private final ResponseInfo head;
    private final boolean streaming;
    private final long limit;

    /** The number of bytes that the response names, which the JDK checks in HTTP/1.1 only; -1 where it isn't known. */
    private final long expected;

    private final Duration timeout;

    /** Where the connection is told to go on or to give up; null for the thread that comes to it. */
    private final @Nullable Executor threads;

    private final CompletableFuture<InputStream> body = new CompletableFuture<>();

    /** What has come and isn't read yet: blocks of bytes, then an {@link IOException} or {@link #END}. */
    private final LinkedBlockingQueue<Object> parts = new LinkedBlockingQueue<>();

    /** What has come and isn't in the queue yet. */
    private ByteBuffer block = ByteBuffer.allocate(0);

    /** The nanoseconds that all further reads may wait together, and how many more they may wait for each byte. */
    long patience = Long.MAX_VALUE;

    int perByte;

    private volatile @Nullable Subscription upstream;
    private volatile boolean ended;
    private volatile boolean closed;
    private long arrived;
    private ByteBuffer current = ByteBuffer.allocate(0);

    BodyStream(ResponseInfo head, HttpTransport.Request request, Executor threads) {
        this.head = head;
        this.streaming = request.isStreaming() && Attempt.isSuccess(head.statusCode());
        this.limit = streaming ? Long.MAX_VALUE : request.maxBodySize();
        this.expected = request.method().equals("HEAD") ? -1 : announced(head);
        this.timeout = request.timeout();
        this.threads = head.version() == HttpClient.Version.HTTP_2 ? threads : null;
        if (streaming) {
            body.complete(this);
        }
    }

    private static long announced(ResponseInfo head) {
        String length = head.headers().firstValue("Content-Length").orElse("");
        return length.matches(Attempt.DIGITS) ? Long.parseLong(length) : -1;
    }

    /** The response as far as received. */
    HttpTransport.Response response(@Nullable Throwable problem) {
        if (problem != null) {
            onError(problem); // no effect if the body has ended by itself
        }
        return new HttpTransport.Response(head.statusCode(), head.headers().map(), this);
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        upstream = subscription;
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(streaming ? 1 : Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        collect(buffers);
        if (arrived > limit) {
            tellConnection();
            end(UnusableBodyException.tooLong(limit));
        }
    }

    /** Copies what came: a buffer of the JDK's client takes a hundred bytes and more of memory, and may have one. */
    private synchronized void collect(List<ByteBuffer> buffers) {
        int size = 0;
        for (ByteBuffer buffer : buffers) {
            size += buffer.remaining();
        }
        arrived += size;
        if (ended) {
            return;
        } else if (streaming) {
            // one for each batch, even an empty one, since behind it more is asked for
            block = ByteBuffer.allocate(size);
        }
        for (ByteBuffer buffer : buffers) {
            int end = buffer.limit();
            while (buffer.position() < end) {
                if (!block.hasRemaining()) {
                    parts.add(block.flip());
                    block = ByteBuffer.allocate(BLOCK);
                }
                buffer.limit(Math.min(end, buffer.position() + block.remaining()));
                block.put(buffer);
                buffer.limit(end);
            }
        }
        if (streaming) {
            parts.add(block.flip());
        }
    }

    @Override
    public void onError(Throwable problem) {
        end(new IOException("The response's body broke off", JdkHttpTransport.wordless(problem)));
    }

    @Override
    public void onComplete() {
        boolean whole = expected < 0 || expected == arrived;
        end(whole ? END : new IOException("The body isn't as long as its Content-Length"));
    }

    private synchronized void end(Object last) {
        if (!ended) {
            ended = true;
            if (!streaming) {
                parts.add(block.flip());
            }
            parts.add(last);
            body.complete(this);
        }
    }

    /** Lets the connection know that more is wanted, or that nothing is any more. */
    private void tellConnection() {
        if (ended) {
            return;
        } else if (threads == null) {
            run();
        } else {
            threads.execute(this);
        }
    }

    @Override
    public void run() {
        Subscription subscription = upstream;
        if (subscription == null) {
            return;
        } else if (closed || arrived > limit) {
            subscription.cancel();
        } else if (streaming) {
            subscription.request(1);
        }
    }

    @Override
    public int read() throws IOException {
        return advance() ? current.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        } else if (!advance()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(buffer, offset, count);
        return count;
    }

    @Override
    public int available() {
        return current.remaining();
    }

    /** Waits for a byte; false at the end. */
    private boolean advance() throws IOException {
        while (!current.hasRemaining()) {
            Object part = take();
            if (part instanceof ByteBuffer next) {
                current = next;
                patience += (long) perByte * next.remaining();
                tellConnection();
                continue;
            }
            parts.add(part); // so that whoever reads on finds the end again
            if (part instanceof IOException problem) {
                throw problem;
            }
            return false;
        }
        return true;
    }

    private Object take() throws IOException {
        if (closed) {
            throw new IOException("The response is closed");
        }
        try {
            long begin = System.nanoTime();
            Object part = parts.poll(Math.min(timeout.toNanos(), patience), TimeUnit.NANOSECONDS);
            patience -= System.nanoTime() - begin;
            if (part == null) {
                close();
                throw new SocketTimeoutException("The response's body didn't come in time");
            }
            return part;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The reading thread was interrupted");
        }
    }

    @Override
    public void close() {
        closed = true;
        current = ByteBuffer.allocate(0);
        tellConnection();
    }
}
