package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How a call ended: what its caller gets of the last attempt, and the exceptions for what can't be had. */
final class Outcome {
    private static final int LONGEST_MESSAGE = 500;

    /** The last attempt. */
    final Attempt attempt;

    /** What has made the attempts, and makes no more. */
    final CallRun<?> run;

    Outcome(Attempt attempt, CallRun<?> run) {
        this.attempt = attempt;
        this.run = run;
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
        return new BinaryResponse(attempt.status, attempt.headers, Objects.requireNonNull(attempt.stream));
    }

    <T> @Nullable T optionalJson(Codec<T> codec, String... mediaTypes) {
        return isEmpty() ? null : json(codec, mediaTypes);
    }

    /** @param mediaTypes those that the document declares; none for {@code application/json} */
    <T> T json(Codec<T> codec, String... mediaTypes) {
        if (isEmpty()) {
            throw undecodable("it has no body", null);
        }
        checkIsJson(mediaTypes);
        byte[] json = isUnicode() ? attempt.body : text().getBytes(StandardCharsets.UTF_8);
        try {
            return codec.fromJson(json, run.settings.strict);
        } catch (JsonException e) {
            throw undecodable("its body can't be read: ".concat(String.valueOf(e.getMessage())), e);
        }
    }

    private boolean isEmpty() {
        return attempt.body.length == 0 || attempt.status == 204 || attempt.status == 205;
    }

    /** Plain text and no type at all pass too: many servers say so of their JSON. */
    private void checkIsJson(String... mediaTypes) {
        String type = Headers.mediaType(attempt.contentType());
        boolean plausible = type.isEmpty()
                || Headers.isJson(type)
                || type.equals("text/plain")
                || type.equals("application/octet-stream");
        for (String declared : mediaTypes) {
            plausible |= Headers.mediaType(declared).equals(type);
        }
        if (!plausible) {
            throw undecodable("expected JSON, found ".concat(shown(type)), null);
        }
    }

    /** A media type as an exception may show it. */
    static String shown(String type) {
        return type.isEmpty()
                ? "no media type"
                : type.matches("[a-z0-9!#$&^_.+/-]{1,80}") ? type : "another media type";
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
            return failure(answer(), null).toException();
        } else if (problem instanceof UnusableBodyException && attempt.status > 0) {
            return undecodable(String.valueOf(problem.getMessage()), null);
        } else if (attempt.status > 0) {
            return undecodable("its body broke off", problem);
        } else if (attempt.isUnsent()) {
            return unconnected("could not connect to ".concat(run.origin), problem, false);
        } else if (attempt.isUntrusted()) {
            return unconnected("no secure connection to ".concat(run.origin), problem, false);
        } else if (attempt.isTimedOut()) {
            return new ApiTimeoutException(
                    failure("took longer than the %s s allowed".formatted(seconds(limit)), problem));
        } else if (problem instanceof CancellationException) {
            return new CancelledException(failure("was cancelled", problem));
        } else if (attempt.isBroken()) {
            return unconnected("the connection to %s broke".formatted(run.origin), problem, true);
        }
        return new ApiException(failure("could not be sent".concat(reason(problem)), problem));
    }

    private ConnectionException unconnected(String message, Throwable problem, boolean maybeSent) {
        return new ConnectionException(failure(message.concat(reason(problem)), problem), maybeSent);
    }

    Failure failure(String message, @Nullable Throwable cause) {
        String id = Failure.requestId(attempt.headers);
        String whole = "%s: %s%s%s"
                .formatted(
                        run.operation,
                        message,
                        run.attempts == 1 ? "" : " (%s attempts)".formatted(run.attempts),
                        id == null ? "" : " (request id %s)".formatted(id));
        return new Failure(
                run.redactor.redact(whole),
                run.redactor.redact(cause),
                attempt.status,
                attempt.headers,
                attempt.lenientText(),
                run.attempts,
                run.operation);
    }

    /** Status, code and message of an error; the body itself only where it says them in one of the usual forms. */
    private String answer() {
        ApiError error = ApiError.parse(attempt.lenientText());
        String code = error.code().orElse("");
        String message = error.message().orElse("");
        return "%s%s%s"
                .formatted(
                        attempt.status,
                        code.isEmpty() ? "" : " [%s]".formatted(code),
                        message.isEmpty() ? "" : ": ".concat(oneLine(message)));
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        return " (%s%s)"
                .formatted(problem.getClass().getSimpleName(), message == null ? "" : ": ".concat(oneLine(message)));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_MESSAGE
                ? line
                : line.substring(0, LONGEST_MESSAGE).concat("...");
    }

    private static String seconds(Duration limit) {
        return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
