package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        FileItemInputIterator items = new FileUpload()
                .getItemIterator(new FileUpload.Message(
                        server.request().header("Content-Type"),
                        server.request().body()));
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
    void texts_numbers_and_lists_are_fields() throws IOException {
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
    void objects_are_json_and_have_the_type_that_their_encoding_says() throws IOException {
        assertThat(received(request()
                        .body(parts().part("object", JsonValue.parse("{\"a\":1}"))
                                .part("typed", Map.of("a", 1), "application/vnd.x+json"))))
                .containsExactly(
                        new Part("object", null, "application/json", "{\"a\":1}"),
                        new Part("typed", null, "application/vnd.x+json", "{\"a\":1}"));
    }

    @Test
    void files_have_a_name_a_type_and_every_byte() throws IOException {
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
    void content_that_looks_like_a_boundary_is_content() throws IOException {
        String tricky =
                "\r\n--\r\n--b0undary\r\nContent-Disposition: form-data; name=\"evil\"\r\n\r\nx\r\n--b0undary--";
        assertThat(received(request().body(parts().part("a", tricky).part("b", "\r\n"))))
                .containsExactly(new Part("a", null, null, tricky), new Part("b", null, null, "\r\n"));
    }

    @Test
    void names_beyond_ascii_arrive_and_none_ends_its_header() throws IOException {
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
    void each_item_of_a_list_is_a_part_of_the_type() throws IOException {
        assertThat(received(request()
                        .body(parts().part(
                                        "files",
                                        List.of(Upload.of("a", new byte[] {'A'}), Upload.of("b", new byte[] {'B'})),
                                        "image/png")
                                .part("rows", List.of("1,2", "3"), "text/csv")
                                .part("maps", List.of(Map.of("a", 1), Map.of("b", 2)), "application/vnd.x+json")
                                .part("lists", List.of(List.of(1, 2), List.of(3)))
                                .part("either", JsonValue.parse("[\"x\",{\"y\":1}]"))
                                .part("bodies", List.of(RequestBody.of("x")), "application/xml")
                                .part("whole", JsonValue.parse("[1,2]"), "application/json")
                                .part("typed", Objects.requireNonNull(TypedBody.text("text/html", "<p>")))
                                .part("nulls", Arrays.asList("x", null), "text/plain")
                                .part("none", List.of(), "text/plain"))))
                .containsExactly(
                        new Part("files", "a", "image/png", "A"),
                        new Part("files", "b", "image/png", "B"),
                        new Part("rows", null, "text/csv", "1,2"),
                        new Part("rows", null, "text/csv", "3"),
                        new Part("maps", null, "application/vnd.x+json", "{\"a\":1}"),
                        new Part("maps", null, "application/vnd.x+json", "{\"b\":2}"),
                        new Part("lists", null, "application/json", "[1,2]"),
                        new Part("lists", null, "application/json", "[3]"),
                        new Part("either", null, null, "x"),
                        new Part("either", null, "application/json", "{\"y\":1}"),
                        new Part("bodies", null, "application/xml", "x"),
                        new Part("whole", null, "application/json", "[1,2]"),
                        new Part("typed", null, "text/html", "<p>"),
                        new Part("nulls", null, "text/plain", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a.png|image/png, image/jpeg|image/png",
                "a.JPG|image/png, image/jpeg|image/jpeg",
                "a.webp|image/png, image/webp|image/webp",
                "a.gif|image/png, image/jpeg|image/png",
                "a|image/png, image/jpeg|image/png",
                "-|image/png, image/jpeg|image/png",
                "a.png|image/*|image/png",
                "a.xyz|image/*|application/octet-stream",
                "a.pdf|image/*, application/pdf|application/pdf",
                "a.xyz|image/*, application/pdf|application/pdf",
                "a.png|*/*|image/png",
                "-|*/*|application/octet-stream",
                "a.json|application/*+json|application/octet-stream",
                "a.b|a/b;x=\"1,2\", a/c|a/b;x=\"1,2\"",
                "a.c|a/b;x=\"1,2\", a/c|a/c",
                "#/?%|image/png|image/png",
                "a.flv|video/mp4, video/x-flv|video/x-flv",
                "a.mkv|video/mp4, application/octet-stream, video/ogg|application/octet-stream",
            })
    void of_several_types_that_of_the_files_name_is_sent_else_the_first_but_never_a_range(
            @Nullable String fileName, String allowed, String sent) throws IOException {
        RequestBody bytes = RequestBody.of("x");
        Upload upload = fileName == null ? Upload.of(bytes) : Upload.of(fileName, bytes);
        assertThat(received(request().body(parts().part("file", upload, allowed))))
                .containsExactly(new Part("file", fileName, sent, "x"));
    }

    @Test
    void a_style_makes_the_parts_that_would_be_pairs_of_a_query() throws IOException {
        Object object = new LinkedHashMap<>(new TreeMap<>(Map.of("a=&%", "b +%41", "c", 1)));
        assertThat(received(request()
                        .body(parts().part(
                                        "commas", styled(ParameterStyle.FORM.explode(false), List.of("a b", "\u00e9")))
                                .part("pipes", styled(ParameterStyle.PIPE_DELIMITED, List.of(1, 2)))
                                .part("each", styled(ParameterStyle.PIPE_DELIMITED.explode(true), List.of(1, 2)))
                                .part("members", styled(ParameterStyle.FORM, object))
                                .part("flat", styled(ParameterStyle.FORM.explode(false), object))
                                .part("deep", styled(ParameterStyle.DEEP_OBJECT, object))
                                .optionalPart("gone", ParameterStyle.DEEP_OBJECT.of(null))
                                .part("empty", styled(ParameterStyle.FORM, List.of())))))
                .containsExactly(
                        new Part("commas", null, null, "a b,\u00c3\u00a9"),
                        new Part("pipes", null, null, "1|2"),
                        new Part("each", null, null, "1"),
                        new Part("each", null, null, "2"),
                        new Part("a=&%", null, null, "b +%41"),
                        new Part("c", null, null, "1"),
                        new Part("flat", null, null, "a=&%,b +%41,c,1"),
                        new Part("deep[a=&%]", null, null, "b +%41"),
                        new Part("deep[c]", null, null, "1"));
    }

    private static Object styled(ParameterStyle style, Object value) {
        return Objects.requireNonNull(style.of(value));
    }

    @Test
    void parts_have_headers_that_nothing_ends() throws IOException {
        Upload upload = Upload.of("f", new byte[] {'x'}).withHeader("X-One", "1");
        request()
                .body(parts().header("file", "X-Two", "2").part("file", upload).part("other", "y"))
                .json(Codecs.ANY)
                .execute();
        assertThat(server.request().text())
                .contains("\r\nContent-Type: application/octet-stream\r\nX-Two: 2\r\nX-One: 1\r\n\r\nx\r\n")
                .contains("name=\"other\"\r\n\r\ny\r\n");
        assertThatThrownBy(() -> upload.withHeader("X", "a\r\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> upload.withHeader("X:", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parts().header("a", "X", "\n")).isInstanceOf(IllegalArgumentException.class);
        MultipartBody hostile = parts();
        assertThatThrownBy(() -> hostile.part("a", upload.withContentType("a/b\r\nX: y")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_body_without_parts_is_an_empty_body() throws IOException {
        assertThat(received(request().body(parts()))).isEmpty();
    }
}
