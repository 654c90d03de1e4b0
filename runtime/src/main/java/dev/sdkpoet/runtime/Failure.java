package dev.sdkpoet.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an {@link ApiException} knows. */
final class Failure {
    static final Failure UNKNOWN = local("", null);

    private static final List<String> REQUEST_IDS = List.of(
            "Twilio-Request-Id",
            "X-Request-Id",
            "Request-Id",
            "X-Amzn-RequestId",
            "X-Ms-Request-Id",
            "X-Correlation-Id",
            "CF-Ray");

    /** Without parameters or credentials. */
    final String message;

    /** Null for none. */
    final @Nullable Throwable cause;

    /** 0 when no response came. */
    final int status;

    /** The response's. */
    final Map<String, List<String>> headers;

    /** The response's, as text. */
    final String rawBody;

    /** How many requests were made. */
    final int attempts;

    /** What was called; null in fakes. */
    final @Nullable Operation operation;

    Failure(
            String message,
            @Nullable Throwable cause,
            int status,
            Map<String, List<String>> headers,
            String rawBody,
            int attempts,
            @Nullable Operation operation) {
        this.message = message;
        this.cause = cause;
        this.status = status;
        this.headers = headers;
        this.rawBody = rawBody;
        this.attempts = attempts;
        this.operation = operation;
    }

    /** Something that went wrong on this side, without a response. */
    static Failure local(String message, @Nullable Throwable cause) {
        return new Failure(message, cause, 0, Map.of(), "", 0, null);
    }

    /** A response in a fake. */
    static Failure of(int status, String rawBody) {
        return new Failure("HTTP ".concat(Integer.toString(status)), null, status, Map.of(), rawBody, 1, null);
    }

    /** The exception of a status. */
    ApiException toException() {
        return switch (status) {
            case 400 -> new BadRequestException(this);
            case 401 -> new UnauthorizedException(this);
            case 403 -> new ForbiddenException(this);
            case 404 -> new NotFoundException(this);
            case 409 -> new ConflictException(this);
            case 422 -> new UnprocessableContentException(this);
            case 429 -> new TooManyRequestsException(this);
            default ->
                switch (status / 100) {
                    case 3 -> new RedirectException(this);
                    case 4 -> new ClientErrorException(this);
                    case 5 -> new ServerErrorException(this);
                    default -> new ApiException(this);
                };
        };
    }

    /** What the server calls the request, or null. */
    static @Nullable String requestId(Map<String, List<String>> headers) {
        for (String name : REQUEST_IDS) {
            String id = Headers.first(headers, name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
