package dev.sdkpoet.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call fails. There is a subclass for each class of status and for the failures without one.
 *
 * <p>Messages name the operation by its method and path template, never by its parameters, and hold no credentials.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public class ApiException extends RuntimeException {

    private final transient @Nullable Failure failure; // null only after deserialization

    ApiException(Failure failure) {
        super(failure.message, failure.cause);
        this.failure = failure;
    }

    /**
     * Creates the exception that a response with this status causes, for fakes and for tests.
     *
     * @param status the status code
     * @param rawBody the body
     * @return an exception of the subclass for the status
     */
    public static ApiException of(int status, String rawBody) {
        return Failure.of(status, rawBody).toException();
    }

    private Failure failure() {
        Failure known = failure;
        return known != null ? known : Failure.UNKNOWN;
    }

    /** {@return the status code, or 0 if no response came} */
    public int status() {
        return failure().status;
    }

    /** {@return the response's headers by name, in any letter case; empty if no response came} */
    public Map<String, List<String>> headers() {
        return failure().headers;
    }

    /**
     * Returns one header of the response.
     *
     * @param name its name, in any letter case
     * @return its first value, or empty
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(Headers.first(headers(), name));
    }

    /** {@return the response's body as text, at most the first 1 MiB of it; empty if there was none} */
    public String rawBody() {
        return failure().rawBody;
    }

    /** {@return the content of the body, if it has one of the usual forms; otherwise its parts are empty} */
    public ApiError error() {
        return ApiError.parse(rawBody(), String.valueOf(getMessage()));
    }

    /**
     * Decodes the body as the type that the document declares for this status.
     *
     * @return the decoded body; empty if none is declared, or if the body isn't of that type
     */
    public Optional<Object> errorBody() {
        Failure known = failure();
        Operation operation = known.operation;
        Codec<?> codec = operation == null || operation.errors == null ? null : operation.errors.apply(known.status);
        try {
            if (codec == null || known.rawBody.isBlank()) {
                return Optional.empty();
            }
            String type = Headers.mediaType(Headers.first(known.headers, "Content-Type"));
            return Optional.of(
                    type.equals("text/plain") // not HTML: that is a page of a gateway
                            ? codec.fromText(known.rawBody, false, StreamJsonReader.ENDLESS)
                            : codec.fromJson(known.rawBody));
        } catch (JsonException e) {
            return Optional.empty(); // not what the document declares: the raw body is still there
        }
    }

    /**
     * Decodes the body as the type that the document declares for this status; the Javadoc of the operation's method
     * names it.
     *
     * @param <T> the type
     * @param type the type
     * @return the decoded body; empty if there is none of this type
     */
    public <T> Optional<T> errorBody(Class<T> type) {
        Object body = errorBody().orElse(null);
        return type.isInstance(body) ? Optional.of(type.cast(body)) : Optional.empty();
    }

    /** {@return how many requests were sent; 0 if the call failed before the first one} */
    public int attempts() {
        return failure().attempts;
    }

    /** {@return the server's ID for this request, for its support, or empty} */
    public Optional<String> requestId() {
        return Optional.ofNullable(Failure.requestId(headers()));
    }

    /** {@return the HTTP method of the operation} */
    public String method() {
        Operation operation = failure().operation;
        return operation == null ? "" : operation.method();
    }

    /** {@return the path of the operation as the document writes it, without the values of its parameters} */
    public String path() {
        Operation operation = failure().operation;
        return operation == null ? "" : operation.path();
    }
}
