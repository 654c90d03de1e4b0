package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.Hpack.fields;
import static dev.sdkpoet.runtime.Http2Server.CONTINUATION;
import static dev.sdkpoet.runtime.Http2Server.DATA;
import static dev.sdkpoet.runtime.Http2Server.END_HEADERS;
import static dev.sdkpoet.runtime.Http2Server.END_STREAM;
import static dev.sdkpoet.runtime.Http2Server.HEADERS;
import static dev.sdkpoet.runtime.Http2Server.PING;
import static dev.sdkpoet.runtime.Http2Server.PUSH_PROMISE;
import static dev.sdkpoet.runtime.Http2Server.RST_STREAM;
import static dev.sdkpoet.runtime.Http2Server.SETTINGS;
import static dev.sdkpoet.runtime.Http2Server.WINDOW_UPDATE;
import static dev.sdkpoet.runtime.Http2Server.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a server may do to a POST by the frames of HTTP/2.
 *
 * @param expected the exception that its caller gets
 * @param processed whether the server may have acted; else it has said that it hasn't
 */
record Http2Attack(String name, Class<? extends ApiException> expected, boolean processed, Http2Server.Script script) {
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final int MANY = 100_000;

    @Override
    public String toString() {
        return name;
    }

    private static Http2Attack refusal(String name, Http2Server.Script script) {
        return new Http2Attack(name, ConnectionException.class, false, script);
    }

    private static Http2Attack breaks(String name, Http2Server.Script script) {
        return new Http2Attack(name, ConnectionException.class, true, script);
    }

    private static Http2Attack cutsOff(String name, Http2Server.Script script) {
        return new Http2Attack(name, DecodingException.class, true, script);
    }

    private static Http2Attack keepsWaiting(String name, Http2Server.Script script) {
        return new Http2Attack(name, ApiTimeoutException.class, true, script);
    }

    static Stream<Http2Attack> all() {
        return Stream.of(ends(), halves(), floods(), violations()).flatMap(attacks -> attacks);
    }

    private static Stream<Http2Attack> ends() {
        return Stream.of(
                refusal(
                        "GOAWAY before processing, then closed",
                        (c, s) -> c.goAway(0, 0).close()),
                refusal("GOAWAY before processing, then silent", (c, s) -> c.goAway(0, 0)),
                refusal("REFUSED_STREAM", (c, s) -> c.frame(RST_STREAM, 0, s, word(REFUSED_STREAM))),
                breaks(
                        "GOAWAY after processing, then closed",
                        (c, s) -> c.goAway(s, 0).close()),
                breaks(
                        "GOAWAY because of an error",
                        (c, s) -> c.goAway(s, INTERNAL_ERROR).close()),
                breaks("RST_STREAM", (c, s) -> c.frame(RST_STREAM, 0, s, word(INTERNAL_ERROR))),
                breaks("RST_STREAM without an error", (c, s) -> c.frame(RST_STREAM, 0, s, word(0))),
                breaks("closed without an answer", (c, s) -> c.close()),
                keepsWaiting("never answers", (c, s) -> {}));
    }

    private static Stream<Http2Attack> halves() {
        return Stream.of(
                cutsOff(
                        "RST_STREAM behind the headers",
                        (c, s) -> c.ok(s).frame(RST_STREAM, 0, s, word(INTERNAL_ERROR))),
                cutsOff(
                        "RST_STREAM within the body",
                        (c, s) -> c.ok(s)
                                .frame(DATA, 0, s, bytes("{\"a\":1}"))
                                .pause()
                                .frame(RST_STREAM, 0, s, word(INTERNAL_ERROR))),
                cutsOff(
                        "RST_STREAM without an error within the body",
                        (c, s) -> c.ok(s)
                                .frame(DATA, 0, s, bytes("{\"a\":1}"))
                                .pause()
                                .frame(RST_STREAM, 0, s, word(0))),
                cutsOff(
                        "closed within the body",
                        (c, s) -> c.ok(s)
                                .frame(DATA, 0, s, bytes("{\"a\":1}"))
                                .pause()
                                .close()),
                cutsOff(
                        "fewer bytes than the Content-Length",
                        (c, s) -> c.ok(s, "content-length", "100").frame(DATA, END_STREAM, s, bytes("{}"))),
                cutsOff(
                        "no bytes in spite of the Content-Length",
                        (c, s) -> c.frame(
                                HEADERS,
                                END_HEADERS | END_STREAM,
                                s,
                                fields(":status", "200", "content-type", "application/json", "content-length", "2"))),
                cutsOff(
                        "more bytes than the Content-Length",
                        (c, s) -> c.ok(s, "content-length", "2").frame(DATA, END_STREAM, s, bytes("{}  "))),
                keepsWaiting("body byte by byte", (c, s) -> {
                    c.ok(s);
                    while (c.isOpen()) {
                        c.frame(DATA, 0, s, bytes(" "));
                        Thread.sleep(20);
                    }
                }));
    }

    private static Stream<Http2Attack> floods() {
        return Stream.of(
                keepsWaiting("SETTINGS without end", (c, s) -> {
                    while (c.isOpen()) {
                        c.frame(SETTINGS, 0, 0);
                    }
                }),
                keepsWaiting("PING without end", (c, s) -> {
                    while (c.isOpen()) {
                        c.frame(PING, 0, 0, new byte[8]);
                    }
                }),
                keepsWaiting("empty DATA without end", (c, s) -> {
                    c.ok(s);
                    while (c.isOpen()) {
                        c.frame(DATA, 0, s);
                    }
                }),
                keepsWaiting("100,000 empty CONTINUATION", (c, s) -> continuations(c, s, new byte[0], MANY)),
                breaks("100,000 CONTINUATION with a field each", (c, s) -> continuations(c, s, fields("x", "y"), MANY)),
                breaks("a header list of 1 MiB", (c, s) -> {
                    continuations(c, s, fields("x", "y".repeat(8192)), 128);
                    c.frame(CONTINUATION, END_HEADERS, s);
                }),
                breaks("a header list that grows when it is unpacked", (c, s) -> {
                    c.frame(HEADERS, 0, s, indexed());
                    byte[] sameAgain = new byte[16_000];
                    Arrays.fill(sameAgain, (byte) (0x80 | 62)); // the newest entry of the table
                    for (int i = 0; i < 100; i++) {
                        c.frame(CONTINUATION, 0, s, sameAgain);
                    }
                    c.frame(CONTINUATION, END_HEADERS, s);
                }),
                breaks("interim answers without end", (c, s) -> {
                    while (c.isOpen()) {
                        c.frame(HEADERS, END_HEADERS, s, fields(":status", "103"));
                    }
                }),
                new Http2Attack("a body beyond the limit", DecodingException.class, true, (c, s) -> {
                    c.ok(s);
                    while (c.isOpen()) {
                        c.frame(DATA, 0, s, new byte[16_384]);
                    }
                }));
    }

    private static void continuations(Http2Server.Connection connection, int stream, byte[] fields, int count)
            throws IOException {
        connection.frame(HEADERS, 0, stream, fields(":status", "200"));
        for (int i = 0; i < count; i++) {
            connection.frame(CONTINUATION, 0, stream, fields);
        }
    }

    /** A status, and a long field that goes into the table (RFC 7541, section 6.2.1). */
    private static byte[] indexed() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(fields(":status", "200"));
        block.writeBytes(new byte[] {0x40, 1, 'x'});
        Hpack.length(block, 4000);
        block.writeBytes("y".repeat(4000).getBytes(StandardCharsets.UTF_8));
        return block.toByteArray();
    }

    private static Stream<Http2Attack> violations() {
        return Stream.of(
                breaks(
                        "a window that overflows",
                        (c, s) -> c.frame(WINDOW_UPDATE, 0, 0, word(Integer.MAX_VALUE))
                                .frame(WINDOW_UPDATE, 0, 0, word(Integer.MAX_VALUE))),
                breaks("an answer to another stream", (c, s) -> c.answer(s + 2, "{}")),
                breaks(
                        "a push that isn't allowed",
                        (c, s) -> c.frame(PUSH_PROMISE, END_HEADERS, s, new byte[] {
                            0, 0, 0, 2, (byte) 0x82, (byte) 0x86, (byte) 0x84
                        })),
                breaks(
                        "a frame of 8 MiB",
                        (c, s) -> c.raw(new byte[] {0x7f, (byte) 0xff, (byte) 0xff, DATA, 0, 0, 0, 0, 1})),
                breaks(
                        "a field that isn't in the table",
                        (c, s) -> c.frame(
                                HEADERS, END_HEADERS, s, new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, 127})),
                breaks(
                        "no status",
                        (c, s) -> c.frame(
                                HEADERS, END_HEADERS | END_STREAM, s, fields("content-type", "application/json"))),
                breaks("half a setting", (c, s) -> c.frame(SETTINGS, 0, 0, new byte[5])),
                breaks(
                        "an answer in HTTP/1.1",
                        (c, s) -> c.raw(
                                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.UTF_8))),
                keepsWaiting(
                        "headers that another frame interrupts",
                        (c, s) ->
                                c.frame(HEADERS, 0, s, fields(":status", "200")).frame(PING, 0, 0, new byte[8])),
                keepsWaiting("a body before its headers", (c, s) -> c.frame(DATA, END_STREAM, s, bytes("{}"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
