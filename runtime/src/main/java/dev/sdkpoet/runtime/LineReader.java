package dev.sdkpoet.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a response line by line: UTF-8, each line ended by LF, CR or both, no line longer than a body may be. */
final class LineReader {
    private final ResponseBody in;
    private final ResponseDecoder response;
    private final byte[] buffer = new byte[8192];

    /** When the next value has to be there. */
    private long deadline;

    private int position;
    private int end;
    private boolean afterReturn;
    private boolean begun;

    /** @param mediaType the one that the response must have; empty for any but HTML, which is a page about an error */
    LineReader(ResponseDecoder response, String mediaType) {
        this.response = response;
        this.in = opened(response, mediaType);
    }

    private static ResponseBody opened(ResponseDecoder response, String expected) {
        String type = Headers.mediaType(response.attempt.contentType());
        ResponseBody body = Objects.requireNonNull(response.attempt.stream);
        if (isEmpty(response.attempt)) {
            return body;
        }
        if (expected.isEmpty() ? type.endsWith("html") : !type.equals(expected)) {
            close(body);
            String wanted = expected.isEmpty() ? "JSON lines" : expected;
            throw response.undecodable("expected " + wanted + ", found " + response.shownType(), null);
        }
        return body;
    }

    /** Begins to wait for the next value, which has to come in the time of an attempt, however many lines it has. */
    void begin() {
        deadline = System.nanoTime() + response.execution.first.timeout().toNanos();
    }

    /** Whether certainly nothing comes, so that it has no type either. */
    private static boolean isEmpty(Attempt attempt) {
        return attempt.status == 204
                || attempt.status == 205
                || "0".equals(Headers.first(attempt.headers, "Content-Length"));
    }

    /**
     * The next line without its end, or null at the end of the response.
     *
     * @throws ApiException if the response breaks off or nothing comes
     */
    @Nullable
    String next() {
        try {
            int b = read();
            if (afterReturn && b == '\n') {
                b = read();
            }
            if (b < 0) {
                return null;
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (; b >= 0 && b != '\n' && b != '\r'; b = read()) {
                line.write(b);
                if (line.size() > response.execution.settings.maxResponseSize) {
                    close();
                    throw response.undecodable(
                            "a line is longer than " + response.execution.settings.maxResponseSize + " bytes", null);
                }
            }
            afterReturn = b == '\r';
            return withoutMark(line.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private ApiException broken(IOException problem) {
        if (problem instanceof SocketTimeoutException) {
            return new ApiTimeoutException(response.failure("the next value didn't come in time", problem));
        } else if (problem instanceof InterruptedIOException) {
            return new CancelledException(response.failure("was cancelled", problem));
        }
        return new ConnectionException(response.failure("the response's body broke off", problem), true);
    }

    /** One value of the stream, or what stands in for one that can't be read: the exception that tells so. */
    <T> T decode(Codec<T> codec, String data, boolean mayBeText) {
        try {
            long left = deadline - System.nanoTime();
            return mayBeText ? codec.fromText(data, false, left) : StreamJsonReader.read(data, false, codec, left);
        } catch (JsonException e) {
            int status = response.attempt.status;
            Failure known = response.failure(
                    "%s, but a value of the stream can't be read: %s".formatted(status, e.getMessage()), e);
            return codec.cast(new DecodingException(new Failure(
                    known.message, known.cause, known.status, known.headers, data, known.attempts, known.operation)));
        }
    }

    private String withoutMark(String text) {
        boolean marked = !begun && text.startsWith("\ufeff");
        begun = true;
        return marked ? text.substring(1) : text;
    }

    private int read() throws IOException {
        if (position == end) {
            position = 0;
            in.waitFor(Math.max(0, deadline - System.nanoTime()), 0);
            end = Math.max(0, in.read(buffer));
            if (System.nanoTime() - deadline > 0) {
                close();
                throw new SocketTimeoutException();
            }
        }
        return position == end ? -1 : buffer[position++] & 0xff;
    }

    void close() {
        close(in);
    }

    private static void close(ResponseBody body) {
        try {
            body.close();
        } catch (IOException e) {
            return; // nobody is left to read it
        }
    }
}
