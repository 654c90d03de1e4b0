package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The memory that a response takes is a small multiple of its bytes, whatever pieces they come in (C33). */
class MemoryTest {
    private static final int SIZE = 20 << 20;
    private static final int HEAP = 96;

    /** A number, which much white space follows, each byte in a chunk of its own. */
    private static FaultServer chunks(String status, String type, String begin, String end) {
        return new FaultServer(connection -> {
            connection.write("HTTP/1.1 " + status + "\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
            byte[] many = chunked(" ".repeat(1 << 14));
            connection.write(chunked(begin));
            for (int i = 0; i < SIZE >> 14; i++) {
                connection.write(many);
            }
            connection.write(chunked(end)).write("0\r\n\r\n");
        });
    }

    private static byte[] chunked(String text) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            chunks.writeBytes(new byte[] {'1', '\r', '\n', b, '\r', '\n'});
        }
        return chunks.toByteArray();
    }

    @Test
    void a_body_in_chunks_of_one_byte_costs_memory_by_its_size() throws Exception {
        try (FaultServer server = chunks("200 OK", "application/json", "7", "")) {
            assertThat(SmallHeap.call(HEAP, server.url(), "json")).isEqualTo("7");
        }
    }

    @Test
    void the_body_of_an_error_does_too() throws Exception {
        try (FaultServer server = chunks("500 Oh", "text/plain", "", "")) {
            assertThat(SmallHeap.call(HEAP, server.url(), "json")).isEqualTo("500 1048576");
        }
    }

    @Test
    void a_download_does_too() throws Exception {
        try (FaultServer server = chunks("200 OK", "image/png", "", "")) {
            assertThat(SmallHeap.call(HEAP, server.url(), "download")).isEqualTo(Integer.toString(SIZE));
        }
    }

    @Test
    void a_line_of_events_does_too() throws Exception {
        try (FaultServer server = chunks("200 OK", "text/event-stream", "data: 7", "\n\n")) {
            assertThat(SmallHeap.call(HEAP, server.url(), "event")).isEqualTo("7");
        }
    }

    @Test
    void a_line_of_json_does_too() throws Exception {
        try (FaultServer server = chunks("200 OK", "application/jsonl", "7", "\n")) {
            assertThat(SmallHeap.call(HEAP, server.url(), "line")).isEqualTo("7");
        }
    }
}
