package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Decodes the response to the last attempt of a call, and makes the exceptions for what can't be decoded. */
final class ResponseDecoder {
    /** How much longer than the rest of a call's time a download may take for each byte: a millisecond. */
    private static final int NANOS_PER_BYTE = 1_000_000;

    /** The last attempt. */
    final Attempt attempt;

    /** The execution whose attempts are over. */
    final CallExecution<?> execution;

    ResponseDecoder(Attempt attempt, CallExecution<?> execution) {
        this.attempt = attempt;
        this.execution = execution;
    }

    /** The body in the charset that the response names, else in UTF-8. */
    String text() {
        try {
            return attempt.text();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw undecodable("its body isn't text in the charset that it names", null);
        }
    }

    /** The body as it arrives. */
    BinaryResponse bytes() {
        ResponseBody body = Objects.requireNonNull(attempt.stream);
        body.waitFor(execution.left(), NANOS_PER_BYTE);
        return new BinaryResponse(attempt.status, attempt.headers, body);
    }

    /** @param mediaTypes those that the document declares; none for {@code application/json} */
    <T> T json(Codec<T> codec, String... mediaTypes) {
        if (isEmpty(codec)) {
            throw new NoContentException(failure(
                    "%s, the call succeeded, but has no body: see executeIfPresent()".formatted(attempt.status), null));
        }
        String type = Headers.mediaType(attempt.contentType());
        boolean text = type.startsWith("text/") && !type.startsWith("text/json");
        // plain text and no type at all pass too: many servers say so of their JSON
        boolean plausible = Headers.isJson(type) || type.matches("|text/plain|application/octet-stream");
        for (String declared : mediaTypes) {
            plausible |= Headers.mediaType(declared).equals(type) || declared.equals("*/*") && text;
        }
        if (!plausible) {
            throw undecodable("expected JSON, found ".concat(shownType()), null);
        }
        try {
            if (text) {
                return codec.fromText(text(), execution.settings.strict, execution.left());
            }
            byte[] bytes = isUnicode() ? attempt.body : text().getBytes(StandardCharsets.UTF_8);
            return StreamJsonReader.read(bytes, execution.settings.strict, codec, execution.left());
        } catch (JsonException e) {
            if (execution.left() <= 0) {
                throw late(execution.timeout, null);
            }
            throw undecodable("its body, %s, can't be read: %s".formatted(shownType(), e.getMessage()), e);
        }
    }

    /** Whether there is nothing but perhaps white space, or a null that isn't a value of the type. */
    boolean isEmpty(Codec<?> codec) {
        String text = attempt.body.length > 100 ? "{" : attempt.lenientText().strip();
        return attempt.status == 204
                || attempt.status == 205
                || text.isEmpty()
                || text.equals("null") && codec != Codecs.ANY;
    }

    /** The media type as an exception may show it. */
    String shownType() {
        String type = attempt.contentType();
        return type == null ? "no media type" : execution.redactor.line(type);
    }

    /** Whether the body is in one of JSON's own encodings, which its parser tells apart. */
    private boolean isUnicode() {
        try {
            return Headers.charset(attempt.contentType()).name().startsWith("UTF-");
        } catch (IllegalArgumentException e) {
            return false; // no charset that is known here, which is an error of the text
        }
    }

    /** The exception for a response that isn't what the document promises. */
    DecodingException undecodable(String message, @Nullable Throwable cause) {
        return new DecodingException(failure("%s, but %s".formatted(attempt.status, message), cause));
    }

    /**
     * The exception for a call that didn't succeed.
     *
     * @param limit the time that it was allowed
     */
    ApiException exception(Duration limit) {
        Throwable problem = attempt.problem;
        if (problem == null) {
            return failure(error(), null).toException();
        } else if (attempt.status > 0) {
            return problem instanceof UnusableBodyException
                    ? undecodable(String.valueOf(problem.getMessage()), null)
                    : undecodable("its body broke off", problem);
        } else if (attempt.isUnsent()) {
            return new ConnectionException(unfinished("could not connect to %s", problem), false);
        } else if (attempt.isUntrusted()) {
            return new ConnectionException(unfinished("no secure connection to %s", problem), false);
        } else if (attempt.isTimedOut()) {
            return late(limit, problem);
        } else if (problem instanceof CancellationException) {
            return new CancelledException(failure("was cancelled", problem));
        } else if (attempt.isBroken()) {
            return new ConnectionException(unfinished("the connection to %s broke", problem), true);
        }
        return new ApiException(unfinished("could not be sent", problem));
    }

    private ApiTimeoutException late(Duration limit, @Nullable Throwable problem) {
        String seconds =
                BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
        return new ApiTimeoutException(failure("took longer than the %s s allowed".formatted(seconds), problem));
    }

    /** @param message with a place for the origin */
    private Failure unfinished(String message, Throwable problem) {
        String words = problem.getMessage();
        return failure(
                "%s (%s%s)"
                        .formatted(
                                message.formatted(execution.origin),
                                problem.getClass().getSimpleName(),
                                words == null ? "" : ": ".concat(execution.redactor.line(words))),
                problem);
    }

    Failure failure(String message, @Nullable Throwable cause) {
        String id = execution.redactor.requestId(attempt.headers);
        String whole = "%s: %s%s%s"
                .formatted(
                        execution.operation,
                        execution.redactor.redact(message),
                        execution.attempts == 1 ? "" : " (%s attempts)".formatted(execution.attempts),
                        id == null ? "" : " (request id %s)".formatted(id));
        return new Failure(
                whole,
                execution.redactor.redact(cause),
                attempt.status,
                attempt.headers,
                attempt.lenientText(),
                execution.attempts,
                execution.operation);
    }

    /** Status, code and message of an error; the body itself only where it says them in one of the usual forms. */
    private String error() {
        ApiError error = ApiError.parse(attempt.lenientText(), "");
        String code = execution.redactor.line(error.code().orElse(""));
        String message = execution.redactor.line(error.message().orElse(""));
        return "%s%s%s"
                .formatted(
                        attempt.status,
                        code.isEmpty() ? "" : " [%s]".formatted(code),
                        message.isEmpty() ? "" : ": ".concat(message));
    }
}
