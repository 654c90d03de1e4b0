package dev.sdkpoet.runtime;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file in a multipart body: its bytes, its name and its media type. The bytes are streamed.
 *
 * <pre>{@code
 * files.upload(Upload.of(Path.of("photo.png")).withContentType("image/png"));
 * }</pre>
 */
public final class Upload {
    private final RequestBody content;
    private final @Nullable String fileName;
    private final @Nullable String contentType;

    private Upload(RequestBody content, @Nullable String fileName, @Nullable String contentType) {
        this.content = Objects.requireNonNull(content, "content");
        this.fileName = fileName;
        this.contentType = contentType;
    }

    /**
     * A file under its own name.
     *
     * @param file the file, read while it is sent
     */
    public static Upload of(Path file) {
        Path name = file.getFileName();
        return new Upload(StreamedBody.of(file), name == null ? null : name.toString(), null);
    }

    /**
     * Bytes as a file.
     *
     * @param fileName the name to send
     * @param bytes the bytes; the array is copied
     */
    public static Upload of(String fileName, byte[] bytes) {
        return of(fileName, RequestBody.of(bytes));
    }

    /**
     * A stream as a file.
     *
     * @param fileName the name to send
     * @param stream opens the stream, once for each attempt
     */
    public static Upload of(String fileName, Supplier<? extends InputStream> stream) {
        return of(fileName, StreamedBody.of(stream));
    }

    /**
     * A body as a file.
     *
     * @param fileName the name to send
     * @param content the bytes
     */
    public static Upload of(String fileName, RequestBody content) {
        return new Upload(content, Objects.requireNonNull(fileName, "fileName"), null);
    }

    /**
     * The same upload with a media type.
     *
     * @param mediaType the media type; without it the document's, else {@code application/octet-stream}, is sent
     */
    public Upload withContentType(String mediaType) {
        return new Upload(content, fileName, Objects.requireNonNull(mediaType, "mediaType"));
    }

    RequestBody content() {
        return content;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    @Nullable
    String contentType() {
        return contentType;
    }
}
