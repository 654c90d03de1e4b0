package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of bytes and of parts, streamed (C20, C50; defect 13 of twilio-java). */
class UploadTest {
    private final TestServer server = TestServer.answering(Answer.json("{}"));

    @AfterEach
    void stop() {
        server.close();
    }

    private static MultipartBody parts() {
        return new MultipartBody("multipart/form-data", "b0undary");
    }

    private RequestBuilder request() {
        return TestClient.of(server.url()).build().request(post("/x"));
    }

    private String sent(RequestBuilder request) {
        request.json(Codecs.ANY).execute();
        return server.request().text();
    }

    @Test
    void parts_are_written_as_rfc_7578_has_them() {
        String body = sent(request()
                .body(parts().part("text", "h\u00e9llo")
                        .part("number", 7)
                        .optionalPart("gone", null)
                        .part("object", JsonValue.parse("{\"a\":1}"))
                        .part("list", List.of("x", "y"))
                        .part("typed", Map.of("a", 1), "application/vnd.x+json")
                        .part(
                                "file",
                                Upload.of("a.png", new byte[] {'P', 'N', 'G'}).withContentType("image/png"),
                                "application/pdf")
                        .part("raw", Upload.of("b", "zip".getBytes(StandardCharsets.UTF_8)))));
        assertThat(body).isEqualTo("""
                --b0undary
                Content-Disposition: form-data; name="text"

                h\u00e9llo
                --b0undary
                Content-Disposition: form-data; name="number"

                7
                --b0undary
                Content-Disposition: form-data; name="object"
                Content-Type: application/json

                {"a":1}
                --b0undary
                Content-Disposition: form-data; name="list"

                x
                --b0undary
                Content-Disposition: form-data; name="list"

                y
                --b0undary
                Content-Disposition: form-data; name="typed"
                Content-Type: application/vnd.x+json

                {"a":1}
                --b0undary
                Content-Disposition: form-data; name="file"; filename="a.png"
                Content-Type: image/png

                PNG
                --b0undary
                Content-Disposition: form-data; name="raw"; filename="b"
                Content-Type: application/octet-stream

                zip
                --b0undary--
                """.replace("\n", "\r\n"));
        assertThat(server.request().header("Content-Type")).isEqualTo("multipart/form-data; boundary=b0undary");
        assertThat(server.request().header("Content-Length"))
                .as("all lengths are known")
                .isEqualTo(String.valueOf(server.request().body().length));
    }

    @Test
    void names_cannot_end_their_header() {
        String body =
                sent(request().body(parts().part("a\"\r\nX: y", Upload.of("../\"e\"\r\nvil\u00e9.txt", new byte[0]))));
        assertThat(body).contains("name=\"a%22%0D%0AX: y\"; filename=\"../%22e%22%0D%0Avil\u00e9.txt\"\r\n");
        assertThatThrownBy(() -> request().body(parts().part("a", "b", "text/plain\r\nX: y")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_request_has_a_boundary_of_its_own_that_cannot_be_guessed() {
        Set<String> boundaries = ConcurrentHashMap.newKeySet();
        ApiClient client = TestClient.of(server.url()).build();
        for (int i = 0; i < 3; i++) {
            client.request(post("/x"))
                    .body(new MultipartBody("multipart/form-data").part("a", "b"))
                    .json(Codecs.ANY)
                    .execute();
        }
        server.requests.forEach(request -> boundaries.add(request.header("Content-Type")));
        assertThat(boundaries).hasSize(3).allMatch(type -> type.length() > 60);
    }

    @Test
    void another_multipart_type_and_an_empty_body_are_possible() {
        assertThat(sent(request().body(new MultipartBody("multipart/mixed", "b0undary"))))
                .isEqualTo("--b0undary--\r\n");
        assertThat(server.request().header("Content-Type")).isEqualTo("multipart/mixed; boundary=b0undary");
    }

    @Test
    void a_file_is_sent_under_its_name(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("doc.txt"), "content");
        assertThat(sent(request().body(parts().part("file", Upload.of(file)))))
                .contains("filename=\"doc.txt\"\r\n")
                .contains("\r\n\r\ncontent\r\n");
        server.requests.clear();
        assertThat(sent(request().body(StreamedBody.as("text/plain", StreamedBody.of(file)))))
                .isEqualTo("content");
        assertThat(server.request().header("Content-Length")).isEqualTo("7");
    }

    @Test
    void a_stream_of_unknown_length_is_sent_in_chunks() {
        byte[] bytes = "stream".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        assertThat(sent(request()
                        .body(StreamedBody.as("text/plain", StreamedBody.of(() -> new ByteArrayInputStream(bytes))))))
                .hasSize(60_000);
        assertThat(server.request().header("Transfer-Encoding")).isEqualTo("chunked");
        server.requests.clear();
        assertThat(sent(request()
                        .body(StreamedBody.as(
                                "text/plain", StreamedBody.of(60_000, () -> new ByteArrayInputStream(bytes))))))
                .hasSize(60_000);
        assertThat(server.request().header("Content-Length")).isEqualTo("60000");
    }

    @Test
    void a_large_upload_is_not_held_in_memory() {
        long size = 1_000_000_000L;
        try (FaultServer counting = new FaultServer(connection -> {
            long read = connection.skip(size);
            connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Length: " + String.valueOf(read).length() + "\r\n\r\n" + read);
        })) {
            RequestBuilder request = TestClient.of(counting.url()).build().request(post("/x"));
            String read = request.body(StreamedBody.as("video/mp4", StreamedBody.of(size, () -> new Zeros(size))))
                    .text()
                    .execute();
            assertThat(read).isEqualTo(String.valueOf(size));
        }
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    @Test
    void a_retry_opens_the_stream_again_and_each_is_closed() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        try (TestServer busy = TestServer.answering(Answer.of(429), Answer.json("{}"))) {
            RequestBody body = StreamedBody.of(() -> {
                opened.incrementAndGet();
                return new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
            });
            TestClient.of(busy.url())
                    .build()
                    .request(post("/x"))
                    .body(new MultipartBody("multipart/form-data")
                            .part("f", Upload.of("n", body))
                            .part("t", "u"))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(busy.requests).hasSize(2);
            assertThat(busy.requests.get(1).text())
                    .isEqualTo(busy.requests.get(0).text());
            assertThat(opened).hasValue(2);
            assertThat(closed).hasValue(2);
        }
    }

    @Test
    void a_body_that_cannot_be_read_fails_the_call_instead_of_ending_the_body() {
        RequestBody failing = StreamedBody.of(() -> new InputStream() {
            private int count;

            @Override
            public int read() throws IOException {
                if (count++ > 50_000) {
                    throw new IOException("the disk is gone");
                }
                return 'x';
            }
        });
        for (RequestBuilder request : List.of(
                request().body(StreamedBody.as("a/b", failing)),
                request().body(parts().part("f", Upload.of("n", failing))))) {
            assertThatThrownBy(request.json(Codecs.ANY)::execute)
                    .isInstanceOf(ApiException.class)
                    .isNotInstanceOf(DecodingException.class)
                    .hasMessageStartingWith("POST /x: could not be sent")
                    .hasRootCauseMessage("the disk is gone");
        }
        assertThat(server.requests).isEmpty();
    }

    @Test
    void published_bytes_are_sent_again_for_a_retry() {
        byte[] bytes = "publish".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (TestServer busy = TestServer.answering(Answer.of(429), Answer.json("{}"))) {
            TestClient.of(busy.url())
                    .build()
                    .request(post("/x"))
                    .body(StreamedBody.as("a/b", StreamedBody.of(BodyPublishers.ofByteArray(bytes))))
                    .json(Codecs.ANY)
                    .execute();
            assertThat(busy.requests).hasSize(2).allSatisfy(request -> {
                assertThat(request.header("Content-Length")).isEqualTo("140000");
                assertThat(request.text()).isEqualTo("publish".repeat(20_000));
            });
        }
    }

    @Test
    void what_is_published_later_is_sent_later() {
        CompletableFuture<JsonValue> call;
        try (SubmissionPublisher<ByteBuffer> source = new SubmissionPublisher<>()) {
            call = request()
                    .body(StreamedBody.as("a/b", StreamedBody.of(BodyPublishers.fromPublisher(source))))
                    .json(Codecs.ANY)
                    .executeAsync();
            while (source.getNumberOfSubscribers() == 0 && !call.isDone()) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < 1000; i++) {
                source.submit(ByteBuffer.wrap(("part " + i + ";").getBytes(StandardCharsets.UTF_8)));
            }
        }
        call.join();
        assertThat(server.request().header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(server.request().text()).startsWith("part 0;part 1;").endsWith("part 999;");
    }

    @Test
    void a_publisher_that_fails_fails_the_call() {
        BodyPublisher failing = BodyPublishers.fromPublisher(subscriber -> subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long number) {
                subscriber.onError(new IllegalStateException("the source is gone"));
            }

            @Override
            public void cancel() {}
        }));
        assertThatThrownBy(request()
                        .body(StreamedBody.as("a/b", StreamedBody.of(failing)))
                        .json(Codecs.ANY)::execute)
                .isInstanceOf(ApiException.class)
                .hasRootCauseMessage("the source is gone");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_missing_file_is_an_error_before_anything_is_sent(@TempDir Path folder) {
        ApiCall<JsonValue> call = request()
                .body(StreamedBody.as("a/b", StreamedBody.of(folder.resolve("missing"))))
                .json(Codecs.ANY);
        assertThatThrownBy(call::execute)
                .isInstanceOf(ApiException.class)
                .hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void bytes_are_copied() {
        byte[] bytes = {'a'};
        RequestBody body = RequestBody.of(bytes);
        bytes[0] = 'b';
        assertThat(sent(request().body(StreamedBody.as("a/b", body)))).isEqualTo("a");
    }

    @Test
    void streamed_bodies_are_not_read_on_the_selector_thread() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        RequestBody body = StreamedBody.of(() -> new InputStream() {
            private int left = 200_000;

            @Override
            public int read() {
                threads.add(Thread.currentThread().getName());
                return left-- > 0 ? 0 : -1;
            }
        });
        sent(request().body(StreamedBody.as("a/b", body)));
        assertThat(threads).isNotEmpty().noneMatch(name -> name.contains("SelectorManager"));
    }

    @Test
    void streamed_bodies_are_compressed_while_they_are_read() throws IOException {
        byte[] bytes = "stream".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        TestClient.of(server.url())
                .compressRequests()
                .build()
                .request(post("/x"))
                .body(StreamedBody.as("text/plain", StreamedBody.of(() -> new ByteArrayInputStream(bytes))))
                .json(Codecs.ANY)
                .execute();
        try (InputStream in = new java.util.zip.GZIPInputStream(
                new ByteArrayInputStream(server.request().body()))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0.png", "a\ud800.png", "\udc00"})
    void a_name_that_cannot_be_sent_is_refused(String name) {
        assertThatThrownBy(() -> new MultipartBody("multipart/form-data").part("file", Upload.of(name, new byte[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't be sent");
        assertThatThrownBy(() -> new MultipartBody("multipart/form-data").part(name, "text"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
