package dev.sdkpoet.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful response: its status, its headers and its decoded body.
 *
 * @param <T> the body's type
 */
public final class ApiResponse<T extends @Nullable Object> {
    private final int status;
    private final Map<String, List<String>> headers;
    private final T body;
    private final int attempts;

    /**
     * Creates a response, for fakes and for tests.
     *
     * @param status the status code
     * @param headers values by name
     * @param body the decoded body
     * @param attempts how many requests it took
     */
    public ApiResponse(int status, Map<String, List<String>> headers, T body, int attempts) {
        this.status = status;
        this.headers = Headers.copy(headers);
        this.body = body;
        this.attempts = attempts;
    }

    /** {@return the status code, from 200 to 299} */
    public int status() {
        return status;
    }

    /** {@return values by name, in any letter case; unmodifiable} */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * Returns one header.
     *
     * @param name its name, in any letter case
     * @return its first value, or empty if the response doesn't have it
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(Headers.first(headers, name));
    }

    /** {@return the decoded body; null only for operations whose success can have no body} */
    public T body() {
        return body;
    }

    /** {@return how many requests it took: 1 unless there were retries} */
    public int attempts() {
        return attempts;
    }

    @Override
    public String toString() {
        return "HTTP ".concat(Integer.toString(status));
    }
}
