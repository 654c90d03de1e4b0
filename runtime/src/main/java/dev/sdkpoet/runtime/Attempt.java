package dev.sdkpoet.runtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** How one attempt of a call ended. */
final class Attempt {
    /** Of a number that a server sends; nothing is ever given back, so that no text takes long. */
    static final String DIGITS = "\\d{1,18}+";

    private static final int MAX_ERROR_BODY = 1024 * 1024;

    /** 0 when no response came. */
    final int status;

    /** The response's. */
    final Map<String, List<String>> headers;

    /** What came of the body, decompressed; empty for a stream. */
    final byte[] body;

    /** The body of a successful response that is wanted as it arrives; else null. */
    final @Nullable ResponseBody stream;

    /** Why there is no response or only a part of one; null when it came whole. */
    final @Nullable Throwable problem;

    private Attempt(
            int status,
            Map<String, List<String>> headers,
            byte[] body,
            @Nullable ResponseBody stream,
            @Nullable Throwable problem) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
        this.problem = problem;
    }

    /** An attempt without a response. */
    static Attempt failed(@Nullable Throwable thrown) {
        Throwable problem = thrown == null ? new IOException() : thrown;
        while (problem instanceof CompletionException && problem.getCause() != null) {
            problem = problem.getCause();
        }
        return new Attempt(0, Map.of(), new byte[0], null, problem);
    }

    /** Reads a response: its body up to a limit, unless it succeeded and is wanted as it arrives. */
    static Attempt of(HttpTransport.Response response, boolean streaming, long limit) {
        boolean success = isSuccess(response.status());
        ResponseBody in = new ResponseBody(response);
        if (success && streaming) {
            return new Attempt(response.status(), response.headers(), new byte[0], in, null);
        }
        int most = (int) Math.min(limit, success ? Integer.MAX_VALUE - 9 : MAX_ERROR_BODY);
        byte[] body = new byte[0];
        IOException problem = null;
        try (in) {
            String announced = Headers.first(response.headers(), "Content-Length");
            if (announced != null && !announced.matches(DIGITS)) { // the JDK would read to the end
                throw new UnusableBodyException("its Content-Length isn't a number", null);
            }
            body = in.upTo(most + 1); // one more, to see that there is no more
            problem = in.problem;
            if (body.length > most) {
                body = Arrays.copyOf(body, most);
                problem = UnusableBodyException.tooLong(most);
            }
        } catch (IOException e) {
            problem = e;
        }
        // what came of an error's body is enough
        return new Attempt(response.status(), response.headers(), body, null, success ? problem : null);
    }

    boolean isSuccess() {
        return problem == null && isSuccess(status);
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status <= 299;
    }

    /** Whether certainly no byte of the request has reached the server. */
    boolean isUnsent() {
        return status == 0
                && (problem instanceof ConnectException
                        || problem instanceof HttpConnectTimeoutException
                        || problem instanceof UnknownHostException
                        || problem instanceof UnresolvedAddressException
                        || problem instanceof NoRouteToHostException);
    }

    /** Whether the server isn't the one it should be, or doesn't take the client for the one it should be. */
    boolean isUntrusted() {
        return problem instanceof SSLHandshakeException || problem instanceof SSLPeerUnverifiedException;
    }

    boolean isTimedOut() {
        return problem instanceof TimeoutException || problem instanceof HttpTimeoutException && !isUnsent();
    }

    /** Whether the connection broke: before a response, or in the middle of its body. */
    boolean isBroken() {
        return problem instanceof IOException && !isUntrusted() && !(problem instanceof UnusableBodyException);
    }

    /** The media type and charset, or null. */
    @Nullable
    String contentType() {
        return Headers.first(headers, "Content-Type");
    }

    /** The body in the charset that the response names, else in UTF-8. */
    String text() throws CharacterCodingException {
        return Headers.charset(contentType())
                .newDecoder() // one that reports what it can't read
                .decode(ByteBuffer.wrap(body))
                .toString();
    }

    /** The same, with replacement characters for what can't be read: better than nothing in an error. */
    String lenientText() {
        try {
            return new String(body, Headers.charset(contentType()));
        } catch (IllegalArgumentException e) {
            return new String(body, StandardCharsets.UTF_8); // most charsets have ASCII in common
        }
    }
}
