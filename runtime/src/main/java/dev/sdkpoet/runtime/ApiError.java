package dev.sdkpoet.runtime;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of an error's JSON body, if it has one of the usual forms: Twilio's object of {@code code},
 * {@code message}, {@code more_info} and {@code status}, problem details (RFC 9457), OAuth 2.0 errors (RFC 6749,
 * section 5.2), and an object or text named {@code error}.
 */
public final class ApiError {
    private final @Nullable JsonObject json;
    private final @Nullable JsonObject error;
    private final String text;

    private ApiError(@Nullable JsonObject json, String text) {
        this.json = json;
        this.text = text;
        JsonValue nested = json == null ? null : json.members().get("error");
        this.error = nested instanceof JsonObject object ? object : json;
    }

    /** @param text what {@link #toString} gives: the message of the exception */
    static ApiError parse(String body, String text) {
        JsonValue json = null;
        try {
            json = body.stripLeading().startsWith("{") ? JsonValue.parse(body) : null;
        } catch (JsonException e) {
            // a best effort: the exception still has the body as it came
        }
        return new ApiError(json instanceof JsonObject object ? object : null, text);
    }

    /** The API's own code of the error as text, for example {@code 20404}, or empty. */
    public Optional<String> code() {
        return first("code", "error_code", "error");
    }

    /** {@return the description of the error: its message, detail or title, or empty} */
    public Optional<String> message() {
        return first("message", "detail", "error_description", "title", "error");
    }

    /** {@return the URL of a page with more information, or empty} */
    public Optional<String> moreInfo() {
        return first("more_info", "moreInfo", "documentation_url", "doc_url", "type");
    }

    /**
     * Returns any member of the body.
     *
     * @param name the member's name
     * @return its value, or empty if the body isn't a JSON object or doesn't have it
     */
    public Optional<JsonValue> member(String name) {
        return json == null
                ? Optional.empty()
                : Optional.ofNullable(json.members().get(name));
    }

    private Optional<String> first(String... names) {
        if (error == null) {
            return Optional.empty();
        }
        Map<String, JsonValue> members = error.members();
        for (String name : names) {
            JsonValue value = members.get(name);
            if (value instanceof JsonString text && !text.value().isBlank()) {
                return Optional.of(text.value());
            } else if (value instanceof JsonNumber number) {
                return Optional.of(number.toJson());
            }
        }
        return Optional.empty();
    }

    /** The message of the exception, which shows no credentials. */
    @Override
    public String toString() {
        return text;
    }
}
