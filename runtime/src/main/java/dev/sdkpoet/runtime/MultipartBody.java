package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body of parts (RFC 7578), none of which is held in memory but texts. */
final class MultipartBody extends RequestBody {
    private final String contentType;
    private final List<RequestBody> pieces;

    private MultipartBody(String contentType, List<RequestBody> pieces) {
        this.contentType = contentType;
        this.pieces = List.copyOf(pieces);
    }

    String contentType() {
        return contentType;
    }

    @Override
    public long length() throws IOException {
        long sum = 0;
        for (RequestBody piece : pieces) {
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
    public InputStream open() {
        Iterator<RequestBody> rest = pieces.iterator();
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

    /** Collects parts. */
    static final class Builder {
        private final String boundary;
        private final List<RequestBody> pieces = new ArrayList<>();
        private String mediaType = "multipart/form-data";

        Builder(Supplier<String> boundary) {
            this.boundary = boundary.get();
        }

        void mediaType(String type) {
            this.mediaType = type;
        }

        void add(String name, Object value, @Nullable String type) {
            if (value instanceof Upload upload) {
                String own = upload.contentType() != null ? upload.contentType() : type;
                addPart(name, upload.fileName(), own == null ? "application/octet-stream" : own, upload.content());
            } else if (value instanceof RequestBody content) {
                addPart(name, null, type == null ? "application/octet-stream" : type, content);
            } else if (value instanceof Iterable<?> items && type == null) {
                for (Object item : items) {
                    if (item != null) {
                        add(name, item, null);
                    }
                }
            } else {
                addJson(name, ParameterValue.toJson(value), type);
            }
        }

        private void addJson(String name, JsonValue json, @Nullable String type) {
            boolean structured = json instanceof JsonObject || json instanceof JsonArray;
            String mediaType = type == null && structured ? "application/json" : type;
            boolean asJson = mediaType != null && Headers.isJson(mediaType);
            addPart(name, null, mediaType, RequestBody.of(asJson ? json.toJson() : ParameterValue.text(json)));
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
         * As browsers do it (WHATWG HTML, section 4.10.21.8), which RFC 7578, section 2, leaves open: UTF-8, three
         * escapes.
         */
        private static String quote(String text) {
            return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        }

        MultipartBody build() {
            List<RequestBody> all = new ArrayList<>(pieces);
            all.add(RequestBody.of("--" + boundary + "--\r\n"));
            return new MultipartBody(mediaType + "; boundary=" + boundary, all);
        }
    }
}
