package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body of parts (RFC 7578), none of which is held in memory but texts. Not thread-safe; a new one is made for each
 * call.
 */
public final class MultipartBody extends RequestBody {
    private final String mediaType;
    private final String boundary;
    private final List<RequestBody> pieces = new ArrayList<>();
    private final Map<String, List<String>> headers = new HashMap<>();

    /**
     * A body without parts, which is sent too.
     *
     * @param mediaType {@code multipart/form-data} or another multipart type; the boundary is added
     */
    public MultipartBody(String mediaType) {
        this(mediaType, UUID.randomUUID().toString());
    }

    MultipartBody(String mediaType, String boundary) {
        this.mediaType = mediaType;
        this.boundary = boundary;
    }

    /**
     * Sends a header with each part of a name that is added from here on.
     *
     * @param part the parts' name
     * @param name the header's name
     * @param value its value
     */
    public MultipartBody header(String part, String name, String value) {
        headers.computeIfAbsent(part, unused -> new ArrayList<>()).add(headerLine(name, value));
        return this;
    }

    private static String headerLine(String name, String value) {
        return "\r\n" + Headers.checkName(name) + ": " + Headers.checkValue(name, value);
    }

    /**
     * Adds a part: an {@link Upload} as a file, a list as one part for each item, objects as JSON, anything else as
     * text.
     *
     * @param name the part's name
     * @param value its value
     */
    public MultipartBody part(String name, Object value) {
        return part(name, value, null);
    }

    /**
     * Adds a part of a given media type.
     *
     * @param name the part's name
     * @param value its value; each item of a list is a part
     * @param type the part's media type; of several that an {@link Upload} may have, the one that goes with its file
     *     name, else {@code application/octet-stream} or the first; an upload's own wins; null for the default
     */
    public MultipartBody part(String name, Object value, @Nullable String type) {
        return optionalPart(name, RequestBuilder.required(name, value), type);
    }

    /**
     * Adds a part, if there is a value.
     *
     * @param name the part's name
     * @param value its value; null for none
     */
    public MultipartBody optionalPart(String name, @Nullable Object value) {
        return optionalPart(name, value, null);
    }

    /**
     * Adds a part of a given media type, if there is a value.
     *
     * @param name the part's name
     * @param value its value; each item of a list is a part; null for none
     * @param type the part's media type; of several that an {@link Upload} may have, the one that goes with its file
     *     name, else {@code application/octet-stream} or the first; an upload's own wins; null for the default
     */
    public MultipartBody optionalPart(String name, @Nullable Object value, @Nullable String type) {
        if (value instanceof ParameterValue styled) {
            addStyled(name, styled);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> addValue(name, item, type));
        } else if (value instanceof JsonEncodable && type == null) {
            addEither(name, ParameterValue.toJson(value, true));
        } else {
            addValue(name, value, type);
        }
        return this;
    }

    /**
     * What to hand to {@code RequestBuilder.optionalBody}: this body, or null where it has no parts.
     */
    public @Nullable MultipartBody orNull() {
        return pieces.isEmpty() ? null : this;
    }

    /** What may be an array or something else. */
    private void addEither(String name, JsonValue json) {
        List<JsonValue> items = json instanceof JsonArray array ? array.values() : List.of(json);
        items.forEach(item -> addJson(name, item, null));
    }

    /** What would be pairs of a query are parts, which have no percent-encoding (OpenAPI 3.2.0, section 4.15.1.2). */
    private void addStyled(String name, ParameterValue styled) {
        for (String pair : styled.pairs(name, Urls.UNRESERVED)) {
            int equals = pair.indexOf('=');
            RequestBody text = RequestBody.of(decoded(pair.substring(equals + 1)));
            addPart(decoded(pair.substring(0, equals)), "", null, text, headers.get(name));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void addValue(String name, @Nullable Object value, @Nullable String type) {
        if (value instanceof Upload upload) {
            addUpload(name, upload, type);
        } else if (value instanceof RequestBody content) {
            String own = type == null ? content.contentType() : type;
            addPart(name, "", own == null ? PartType.OCTETS : own, content, headers.get(name));
        } else if (value != null) {
            addJson(name, ParameterValue.toJson(value, true), type);
        }
    }

    private void addUpload(String name, Upload upload, @Nullable String type) {
        String fileName = upload.fileName();
        String own = upload.contentType();
        List<String> lines = new ArrayList<>(headers.getOrDefault(name, List.of()));
        upload.headers().forEach((header, value) -> lines.add(headerLine(header, value)));
        addPart(
                name,
                fileName == null ? "" : "; filename=\"" + quote(fileName) + '"',
                own == null ? PartType.of(fileName, type) : own,
                upload.content(),
                lines);
    }

    private void addJson(String name, JsonValue json, @Nullable String type) {
        boolean structured = json instanceof JsonObject || json instanceof JsonArray;
        String partType = type == null && structured ? "application/json" : type;
        boolean asJson = partType != null && Headers.isJson(partType);
        RequestBody content = RequestBody.of(asJson ? json.toJson() : ParameterValue.text(json));
        addPart(name, "", partType, content, headers.get(name));
    }

    private void addPart(
            String name, String file, @Nullable String type, RequestBody content, @Nullable List<String> headerLines) {
        StringBuilder head =
                new StringBuilder("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
        head.append(quote(name)).append('"').append(file);
        if (type != null) {
            head.append(headerLine("Content-Type", type));
        }
        if (headerLines != null) {
            headerLines.forEach(head::append);
        }
        pieces.add(RequestBody.of(head.append("\r\n\r\n").toString()));
        pieces.add(content);
        pieces.add(RequestBody.of("\r\n"));
    }

    /**
     * As browsers do it (WHATWG HTML, section 4.10.21.8), which RFC 7578, section 2, leaves open: UTF-8, three escapes.
     */
    private static String quote(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "The name of a part or of its file has a NUL or half of a surrogate pair, which can't be sent");
        }
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    @Override
    String contentType() {
        return mediaType + "; boundary=" + boundary;
    }

    /** The parts and the end. */
    private List<RequestBody> all() {
        List<RequestBody> all = new ArrayList<>(pieces);
        all.add(RequestBody.of("--" + boundary + "--\r\n"));
        return all;
    }

    @Override
    public long length() throws IOException {
        long sum = 0;
        for (RequestBody piece : all()) {
            long length = piece.length();
            if (length < 0) {
                return -1;
            }
            sum += length;
        }
        return sum;
    }

    @Override
    public boolean isRepeatable() {
        return pieces.stream().allMatch(RequestBody::isRepeatable);
    }

    @Override
    BodyPublisher publisher(RequestBody sent) throws IOException {
        return new StreamPublisher(sent, sent.length());
    }

    @Override
    public InputStream open() {
        Iterator<RequestBody> rest = all().iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return rest.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new LazyStream(rest.next());
            }
        });
    }

    /** Opens a piece when its first byte is wanted, so that its failure is an {@link IOException} of the read. */
    private static final class LazyStream extends InputStream {
        private final RequestBody body;
        private @Nullable InputStream stream;

        LazyStream(RequestBody body) {
            this.body = body;
        }

        private InputStream opened() throws IOException {
            InputStream opened = stream;
            if (opened == null) {
                opened = body.open();
                stream = opened;
            }
            return opened;
        }

        @Override
        public int read() throws IOException {
            return opened().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return opened().read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (stream != null) {
                stream.close();
            }
        }
    }
}
