package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A response body as bytes, which you read while it arrives. Close it: that frees its connection if the body hasn't
 * been read to its end.
 *
 * <pre>{@code
 * try (BinaryResponse file = files.download("photo.png")) {
 *     file.saveTo(Path.of("copy.png"), StandardCopyOption.REPLACE_EXISTING);
 * }
 * }</pre>
 *
 * <p>Each read waits at most for the attempt's timeout. All reads together wait at most for the rest of the call's
 * timeout plus a millisecond for each byte. A body that ends too early throws an {@link IOException}.
 */
public final class BinaryResponse implements AutoCloseable {
    private final int status;
    private final Map<String, List<String>> headers;
    private final InputStream stream;

    /**
     * Creates a response, for fakes and for tests.
     *
     * @param status the status code
     * @param headers values by name
     * @param stream the bytes
     */
    public BinaryResponse(int status, Map<String, List<String>> headers, InputStream stream) {
        this.status = status;
        this.headers = Headers.copy(headers);
        this.stream = stream;
    }

    /** {@return the status code, from 200 to 299} */
    public int status() {
        return status;
    }

    /** {@return values by name, in any letter case; unmodifiable} */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * Returns one header.
     *
     * @param name its name, in any letter case
     * @return its first value, or empty
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(Headers.first(headers, name));
    }

    /** {@return the decompressed bytes, without a limit of size; closing the stream closes the response} */
    public InputStream stream() {
        return stream;
    }

    /**
     * Reads everything and closes the response.
     *
     * @return the bytes
     * @throws IOException if the body ends early
     */
    public byte[] readAllBytes() throws IOException {
        try {
            return stream.readAllBytes();
        } finally {
            close();
        }
    }

    /**
     * Writes everything into a file and closes the response.
     *
     * @param file the file to write
     * @param options as for {@link Files#copy(InputStream, Path, CopyOption...)}, such as
     *     {@code StandardCopyOption.REPLACE_EXISTING}, to replace an existing file
     * @return the number of bytes
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and isn't to be replaced
     * @throws IOException if the body ends early, which leaves a part of the file, or if the file can't be written
     */
    public long saveTo(Path file, CopyOption... options) throws IOException {
        try {
            return Files.copy(stream, file, options);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // Nobody is left to read it.
            return;
        }
    }

    @Override
    public String toString() {
        return "HTTP ".concat(Integer.toString(status));
    }
}
