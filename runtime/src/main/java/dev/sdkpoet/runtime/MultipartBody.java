package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body of parts (RFC 7578), none of which is held in memory but texts. Not thread-safe; made anew for each call.
 */
public final class MultipartBody extends RequestBody {
    private final String mediaType;
    private final String boundary;
    private final List<RequestBody> pieces = new ArrayList<>();

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
     * @param value its value
     * @param type the part's media type; an {@link Upload}'s own wins; null for the default
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
     * @param value its value; null for none
     * @param type the part's media type; an {@link Upload}'s own wins; null for the default
     */
    public MultipartBody optionalPart(String name, @Nullable Object value, @Nullable String type) {
        if (value instanceof Upload upload) {
            String own = upload.contentType() != null ? upload.contentType() : type;
            addPart(name, upload.fileName(), own == null ? "application/octet-stream" : own, upload.content());
        } else if (value instanceof RequestBody content) {
            addPart(name, null, type == null ? "application/octet-stream" : type, content);
        } else if (value instanceof Iterable<?> items && type == null) {
            for (Object item : items) {
                optionalPart(name, item, null);
            }
        } else if (value != null) {
            addJson(name, ValueTree.of(value), type);
        }
        return this;
    }

    private void addJson(String name, JsonValue json, @Nullable String type) {
        boolean structured = json instanceof JsonObject || json instanceof JsonArray;
        String partType = type == null && structured ? "application/json" : type;
        boolean asJson = partType != null && Headers.isJson(partType);
        addPart(name, null, partType, RequestBody.of(asJson ? json.toJson() : ParameterValue.text(json)));
    }

    private void addPart(String name, @Nullable String fileName, @Nullable String type, RequestBody content) {
        StringBuilder head =
                new StringBuilder("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
        head.append(quote(name)).append('"');
        if (fileName != null) {
            head.append("; filename=\"").append(quote(fileName)).append('"');
        }
        if (type != null) {
            head.append("\r\nContent-Type: ").append(Headers.checkValue("Content-Type", type));
        }
        pieces.add(RequestBody.of(head.append("\r\n\r\n").toString()));
        pieces.add(content);
        pieces.add(RequestBody.of("\r\n"));
    }

    /**
     * As browsers do it (WHATWG HTML, section 4.10.21.8), which RFC 7578, section 2, leaves open: UTF-8, three escapes.
     */
    private static String quote(String text) {
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
