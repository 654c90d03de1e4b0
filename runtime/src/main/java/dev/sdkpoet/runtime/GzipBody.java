package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/** A body compressed while it is read (RFC 1952). */
public final class GzipBody extends RequestBody {
    private final RequestBody plain;

    private GzipBody(RequestBody plain) {
        this.plain = plain;
    }

    /**
     * Makes a client compress its request bodies.
     *
     * @param builder the client's builder
     * @return the builder
     */
    public static <B extends ApiClient.Builder<B>> B compress(B builder) {
        builder.settings.compression = GzipBody::new;
        return builder;
    }

    @Override
    public boolean isRepeatable() {
        return plain.isRepeatable();
    }

    @Override
    BodyPublisher publisher(RequestBody sent) throws IOException {
        return plain.publisher(sent);
    }

    @Override
    public InputStream open() throws IOException {
        return new Compressed(new CheckedInputStream(plain.open(), new CRC32()));
    }

    /** A header, the compressed bytes, and a trailer with the checksum and the number of the bytes. */
    private static final class Compressed extends DeflaterInputStream {
        private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
        private static final int TRAILER_LENGTH = 8;

        private final CheckedInputStream source;
        private int headerRead;
        private int trailerRead;

        Compressed(CheckedInputStream source) {
            super(source, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            } else if (headerRead < HEADER.length) {
                buffer[offset] = HEADER[headerRead++];
                return 1;
            }
            int read = super.read(buffer, offset, length);
            if (read >= 0 || trailerRead == TRAILER_LENGTH) {
                return read;
            }
            buffer[offset] = trailer(trailerRead++);
            return 1;
        }

        /** Two words, their lowest bytes first. */
        private byte trailer(int index) {
            long word = index < 4 ? source.getChecksum().getValue() : def.getBytesRead();
            return (byte) (word >> 8 * (index & 3));
        }

        @Override
        public void close() throws IOException {
            super.close();
            def.end();
        }
    }
}
