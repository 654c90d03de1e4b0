package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The compressed body of a response, decompressed. Begins with the first read, so that opening it never waits. */
final class ResponseBody extends InputStream {
    private final InputStream compressed;
    private final boolean gzip;
    private @Nullable InputStream plain;

    private ResponseBody(InputStream compressed, boolean gzip) {
        this.compressed = compressed;
        this.gzip = gzip;
    }

    /** The bytes of a response as they arrive, decompressed. */
    static InputStream of(HttpTransport.Response response) {
        int encodings = 0;
        boolean gzip = true;
        for (String value : response.headers().getOrDefault("Content-Encoding", List.of())) {
            for (String item : value.split(",")) {
                String encoding = item.strip();
                if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
                    encodings++;
                    gzip &= encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip");
                }
            }
        }
        return encodings == 0 ? response.body() : new ResponseBody(response.body(), gzip && encodings == 1);
    }

    private InputStream plain() throws IOException {
        InputStream begun = plain;
        if (begun == null) {
            PushbackInputStream peeked = new PushbackInputStream(compressed);
            begun = peeked;
            int first = peeked.read();
            if (first >= 0) { // even an empty body may be said to be compressed
                if (!gzip) {
                    throw new UnusableBodyException("its body has a Content-Encoding that isn't supported", null);
                }
                peeked.unread(first);
                begun = new GZIPInputStream(peeked, 8192);
            }
            plain = begun;
        }
        return begun;
    }

    @Override
    public int read() throws IOException {
        return plain().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return plain().read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
        compressed.close();
    }
}
