package dev.sdkpoet.runtime;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<String, String> headers;

    private Upload(
            RequestBody content, @Nullable String fileName, @Nullable String contentType, Map<String, String> headers) {
        this.content = Objects.requireNonNull(content, "content");
        this.fileName = fileName;
        this.contentType = contentType;
        this.headers = headers;
    }

    /**
     * Creates an upload of a file, with the file's name.
     *
     * @param file the file, read while it is sent
     */
    public static Upload of(Path file) {
        Path name = file.getFileName();
        return new Upload(StreamedBody.of(file), name == null ? null : name.toString(), null, Map.of());
    }

    /**
     * Creates an upload of bytes.
     *
     * @param fileName the name to send
     * @param bytes the bytes; the array is copied
     */
    public static Upload of(String fileName, byte[] bytes) {
        return of(fileName, RequestBody.of(bytes));
    }

    /**
     * Creates an upload of a stream.
     *
     * @param fileName the name to send
     * @param stream opens the stream, once for each attempt
     */
    public static Upload of(String fileName, Supplier<? extends InputStream> stream) {
        return of(fileName, StreamedBody.of(stream));
    }

    /**
     * Creates an upload of a body.
     *
     * @param fileName the name to send
     * @param content the bytes
     */
    public static Upload of(String fileName, RequestBody content) {
        return new Upload(content, Objects.requireNonNull(fileName, "fileName"), null, Map.of());
    }

    /**
     * Creates an upload without a file name, for a part that isn't a file: {@code Upload.of(RequestBody.of("<a/>"))}.
     *
     * @param content the bytes
     */
    public static Upload of(RequestBody content) {
        return new Upload(content, null, null, Map.of());
    }

    /**
     * Returns a copy with a media type.
     *
     * @param mediaType the media type. By default, it is the document's; of several, the one that fits the file name,
     *     else {@code application/octet-stream} or the first. If the document has none, it is
     *     {@code application/octet-stream}
     */
    public Upload withContentType(String mediaType) {
        return new Upload(content, fileName, Objects.requireNonNull(mediaType, "mediaType"), headers);
    }

    /**
     * Returns a copy with one more header.
     *
     * @param name the header's name
     * @param value its value
     */
    public Upload withHeader(String name, String value) {
        return new Upload(content, fileName, contentType, with(headers, name, value));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(Headers.checkName(name), Headers.checkValue(name, value));
        return more;
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

    Map<String, String> headers() {
        return headers;
    }
}
