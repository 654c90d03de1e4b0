package dev.sdkpoet.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a request.
 */
public abstract class RequestBody {
    /** For your own kinds of bodies. */
    protected RequestBody() {}

    /**
     * Opens the body for reading. Called once for each attempt to send it.
     *
     * @return a stream of all bytes, which the caller closes
     * @throws IOException if the bytes can't be read; the call then fails without another attempt
     */
    public abstract InputStream open() throws IOException;

    /**
     * Returns the number of bytes.
     *
     * @return the number, or -1 when it isn't known; the request is then sent in chunks
     * @throws IOException if the number can't be determined
     */
    public long length() throws IOException {
        return -1;
    }

    /**
     * Tells whether {@link #open()} can be called again. A body that can't be opened again is never sent again.
     *
     * @return true unless overridden
     */
    public boolean isRepeatable() {
        return true;
    }

    /**
     * Creates a body of bytes.
     *
     * @param bytes the bytes; the array is copied
     */
    public static RequestBody of(byte[] bytes) {
        return new InMemory(bytes.clone());
    }

    /**
     * Creates a body of text in UTF-8.
     *
     * @param text the text
     */
    public static RequestBody of(String text) {
        return new InMemory(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The media type of a body that knows it; null for others. */
    @Nullable
    String contentType() {
        return null;
    }

    /** This body with the read-only members of its JSON. */
    RequestBody whole() {
        return this;
    }

    /** A body of bytes that nobody changes any more. */
    static RequestBody owning(byte[] bytes) {
        return new InMemory(bytes);
    }

    /**
     * Publishes this body in the form that is sent, which may be compressed. What a client doesn't expect to send, such
     * as a body that an interceptor sets, is read first.
     *
     * @param sent this body, or one that reads it
     */
    BodyPublisher publisher(RequestBody sent) throws IOException {
        try (InputStream in = sent.open()) {
            return BodyPublishers.ofByteArray(in.readAllBytes());
        }
    }

    /** Bytes that are there already. */
    private static final class InMemory extends RequestBody {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
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
}
