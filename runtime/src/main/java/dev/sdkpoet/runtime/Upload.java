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
     * A file under its own name.
     *
     * @param file the file, read while it is sent
     */
    public static Upload of(Path file) {
        Path name = file.getFileName();
        return new Upload(StreamedBody.of(file), name == null ? null : name.toString(), null, Map.of());
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
        return new Upload(content, Objects.requireNonNull(fileName, "fileName"), null, Map.of());
    }

    /**
     * A body without a file name, for a part that is no file: {@code Upload.of(RequestBody.of("<a/>"))}.
     *
     * @param content the bytes
     */
    public static Upload of(RequestBody content) {
        return new Upload(content, null, null, Map.of());
    }

    /**
     * The same upload with a media type.
     *
     * @param mediaType the media type; without it the document's is sent (of several the one that goes with the file
     *     name, else {@code application/octet-stream} or the first), else {@code application/octet-stream}
     */
    public Upload withContentType(String mediaType) {
        return new Upload(content, fileName, Objects.requireNonNull(mediaType, "mediaType"), headers);
    }

    /**
     * The same upload with one more header.
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
