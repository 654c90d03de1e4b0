package dev.sdkpoet.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The body of a response, decompressed. Begins with the first read, so that opening it never waits. */
final class ResponseBody extends InputStream {
    private static final int MAX_COMPRESSED = 1 << 14;

    private final InputStream source;

    /** The body's encodings in lower case, but for those that change nothing; empty for none. */
    private final String encodings;

    private @Nullable InputStream plain;

    /** What the decompressor reads. */
    private @Nullable ResponseBody compressed;

    /**
     * The bytes that the decompressor may read for a read of its own. The JDK's reads each member within the one
     * before: a hundred thousand empty ones would fill the stack.
     */
    private int budget = MAX_COMPRESSED;

    /** Whether the decompressor reads this. */
    private final boolean inner;

    /** Whether a problem ends the bytes before it, instead of being thrown. */
    private boolean lenient;

    /** What has ended the bytes too early. */
    @Nullable
    IOException problem;

    ResponseBody(HttpTransport.Response response) {
        this(
                response.body(),
                String.join(",", response.headers().getOrDefault("Content-Encoding", List.of()))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s,]++|\\bidentity\\b", " ")
                        .strip(),
                false);
    }

    private ResponseBody(InputStream source, String encodings, boolean inner) {
        this.source = source;
        this.encodings = encodings;
        this.inner = inner;
    }

    /** Limits the time that all further reads together may wait, as far as they wait for the JDK's client. */
    void waitFor(long nanos, int nanosPerByte) {
        if (source instanceof BodyStream own) {
            own.patience = nanos;
            own.perByte = nanosPerByte;
        }
    }

    /** The bytes up to a limit. A problem is no reason to lose those before it. */
    byte[] upTo(int limit) throws IOException {
        lenient = true;
        return readNBytes(limit);
    }

    private InputStream plain() throws IOException {
        InputStream begun = plain;
        if (begun == null) {
            begun = encodings.isEmpty() ? source : decompressed();
            plain = begun;
        }
        return begun;
    }

    /** Even an empty body may be said to be compressed. */
    private InputStream decompressed() throws IOException {
        if (!encodings.matches("(?:x-)?+gzip")) {
            if (source.read() < 0) {
                return source;
            }
            throw new UnusableBodyException("its body has a Content-Encoding that isn't supported", null);
        }
        ResponseBody bytes = new ResponseBody(source, "", true);
        try {
            InputStream begun = new GZIPInputStream(bytes, 8192);
            compressed = bytes;
            return begun;
        } catch (EOFException e) {
            if (bytes.budget < MAX_COMPRESSED) {
                throw e;
            }
            return source;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            InputStream in = plain();
            ResponseBody bytes = compressed;
            if (bytes != null) {
                bytes.budget = MAX_COMPRESSED;
            }
            int read = in.read(buffer, offset, length);
            if (inner) {
                budget -= Math.max(0, read);
            }
            if (budget < 0) {
                throw new ZipException();
            } else if (bytes != null && bytes.problem != null) {
                throw bytes.problem; // the decompressor takes one behind a member for the end
            }
            return read;
        } catch (IOException e) {
            problem = e instanceof ZipException ? new UnusableBodyException("its body isn't gzip as it says", e) : e;
            if (lenient) {
                return -1;
            }
            throw e;
        }
    }

    /** Where none is available, the decompressor sees the end, even if further members follow. */
    @Override
    public int available() {
        return inner ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
        source.close();
    }
}
