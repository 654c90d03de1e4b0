package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.runtime.TestServer.Answer;
import dev.sdkpoet.runtime.TestServer.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Multipart bodies as Apache Commons FileUpload reads them, which knows nothing of how they were written. */
class MultipartTest {
    private final TestServer server = TestServer.answering(Answer.json("{}"));

    @AfterEach
    void stop() {
        server.close();
    }

    /** A part as it was understood. */
    private record Part(
            String name,
            @Nullable String fileName,
            @Nullable String type,
            String content) {}

    private List<Part> received(RequestBuilder request) throws IOException {
        request.json(Codecs.ANY).execute();
        List<Part> parts = new ArrayList<>();
        FileItemInputIterator items = new Parser().getItemIterator(server.request());
        while (items.hasNext()) {
            FileItemInput item = items.next();
            try (InputStream in = item.getInputStream()) {
                String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                parts.add(new Part(item.getFieldName(), item.getName(), item.getContentType(), content));
            }
        }
        return parts;
    }

    private static MultipartBody parts() {
        return new MultipartBody("multipart/form-data");
    }

    private RequestBuilder request() {
        return TestClient.of(server.url()).build().request(post("/x"));
    }

    @Test
    void textsNumbersAndListsAreFields() throws IOException {
        assertThat(received(request()
                        .body(parts().part("text", "plain & =")
                                .part("number", 7)
                                .optionalPart("gone", null)
                                .part("list", List.of("x", "y")))))
                .containsExactly(
                        new Part("text", null, null, "plain & ="),
                        new Part("number", null, null, "7"),
                        new Part("list", null, null, "x"),
                        new Part("list", null, null, "y"));
    }

    @Test
    void objectsAreJsonAndHaveTheTypeThatTheirEncodingSays() throws IOException {
        assertThat(received(request()
                        .body(parts().part("object", JsonValue.parse("{\"a\":1}"))
                                .part("typed", Map.of("a", 1), "application/vnd.x+json"))))
                .containsExactly(
                        new Part("object", null, "application/json", "{\"a\":1}"),
                        new Part("typed", null, "application/vnd.x+json", "{\"a\":1}"));
    }

    @Test
    void filesHaveANameATypeAndEveryByte() throws IOException {
        byte[] bytes = new byte[70_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 ^ i >> 8);
        }
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(received(request()
                        .body(parts().part(
                                        "file",
                                        Upload.of("a b;c.png", bytes).withContentType("image/png"),
                                        "application/pdf")
                                .part("stream", Upload.of("s", StreamedBody.of(() -> new ByteArrayInputStream(bytes))))
                                .part("encoded", Upload.of("e", bytes), "text/csv")
                                .part("empty", Upload.of("0", new byte[0])))))
                .containsExactly(
                        new Part("file", "a b;c.png", "image/png", all),
                        new Part("stream", "s", "application/octet-stream", all),
                        new Part("encoded", "e", "text/csv", all),
                        new Part("empty", "0", "application/octet-stream", ""));
    }

    @Test
    void contentThatLooksLikeABoundaryIsContent() throws IOException {
        String tricky =
                "\r\n--\r\n--b0undary\r\nContent-Disposition: form-data; name=\"evil\"\r\n\r\nx\r\n--b0undary--";
        assertThat(received(request().body(parts().part("a", tricky).part("b", "\r\n"))))
                .containsExactly(new Part("a", null, null, tricky), new Part("b", null, null, "\r\n"));
    }

    @Test
    void namesBeyondAsciiArriveAndNoneEndsItsHeader() throws IOException {
        List<Part> parts = received(request()
                .body(parts().part("n\u00e4me", Upload.of("\u65e5\u672c.txt", new byte[] {'x'}))
                        .part("q\"\r\nX: y", "z")));
        assertThat(parts)
                .extracting(Part::name, Part::fileName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("n\u00e4me", "\u65e5\u672c.txt"),
                        org.assertj.core.groups.Tuple.tuple("q%22%0D%0AX: y", null));
    }

    @Test
    void aBodyWithoutPartsIsAnEmptyBody() throws IOException {
        assertThat(received(request().body(parts()))).isEmpty();
    }

    private static final class Parser extends AbstractFileUpload<Received, DiskFileItem, DiskFileItemFactory> {
        Parser() {
            setHeaderCharset(StandardCharsets.UTF_8);
        }

        @Override
        public FileItemInputIterator getItemIterator(Received request) throws IOException {
            return getItemIterator(new Context(request));
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(Received request) throws FileUploadException {
            return parseParameterMap(new Context(request));
        }

        @Override
        public List<DiskFileItem> parseRequest(Received request) throws FileUploadException {
            return parseRequest(new Context(request));
        }
    }

    private record Context(Received request) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public long getContentLength() {
            return request.body().length;
        }

        @Override
        public String getContentType() {
            return request.header("Content-Type");
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(request.body());
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
