package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parameters and the body of one request, then says how its response is read. Not thread-safe; made anew
 * for each call.
 *
 * <p>Values may be strings, booleans, numbers, dates, durations, UUIDs, URIs, {@code Bytes}, {@link JsonEncodable}s,
 * and lists of them, which are written as OpenAPI has it by default: in a query, a cookie or a form each item by
 * itself, in a path or a header with commas. {@code ParameterStyle} and {@code ParameterValue} make other forms. The
 * methods named {@code optional...} send nothing for null; the others refuse it with a {@link NullPointerException}
 * that names the parameter.
 */
public final class RequestBuilder {
    final ApiClient client;
    final Operation operation;
    final Map<String, String> path = new LinkedHashMap<>();
    final Map<String, String> queryPairs = new LinkedHashMap<>();
    final Map<String, List<String>> headers = Headers.empty();
    private final List<String> cookies = new ArrayList<>();
    private final BodyBuilder bodyBuilder;

    RequestBuilder(ApiClient client, Operation operation) {
        this.client = client;
        this.operation = operation;
        this.bodyBuilder = new BodyBuilder(client.settings);
        String fixedQuery = operation.path.fixedQuery();
        if (!fixedQuery.isEmpty()) {
            queryPairs.put("", fixedQuery);
        }
    }

    /**
     * Sets a path parameter, as one segment of the path.
     *
     * @throws IllegalArgumentException when the segment would be empty, {@code .} or {@code ..}
     */
    public RequestBuilder path(String name, Object value) {
        List<String> texts = ParameterValue.texts(required(name, value));
        PathTemplate.check(name, String.join(",", texts));
        texts.replaceAll(text -> Percent.encode(name, text, Percent.UNRESERVED));
        path.put(name, String.join(",", texts));
        return this;
    }

    /**
     * Sets a path parameter, as one segment of the path.
     *
     * @throws IllegalArgumentException when the segment would be empty, {@code .} or {@code ..}
     */
    public RequestBuilder path(String name, Object value, ParameterStyle style) {
        path.put(name, ParameterEncoder.path(name, required(name, value), style));
        return this;
    }

    /** Adds a query parameter. */
    public RequestBuilder query(String name, Object value) {
        return optionalQuery(name, required(name, value));
    }

    /** Adds a query parameter. */
    public RequestBuilder query(String name, Object value, ParameterStyle style) {
        return optionalQuery(name, required(name, value), style);
    }

    /** Adds a query parameter, if there is a value. */
    public RequestBuilder optionalQuery(String name, @Nullable Object value) {
        return addQuery(name, ParameterValue.pairs(name, value, Percent.UNRESERVED));
    }

    /** Adds a query parameter, if there is a value. */
    public RequestBuilder optionalQuery(String name, @Nullable Object value, ParameterStyle style) {
        return value == null ? this : addQuery(name, ParameterEncoder.query(name, value, style));
    }

    private RequestBuilder addQuery(String name, List<String> pairs) {
        for (String pair : pairs) {
            queryPairs.merge(name, pair, (before, after) -> before + "&" + after);
        }
        return this;
    }

    /**
     * Sets a header.
     *
     * @throws IllegalArgumentException when HTTP doesn't allow the value
     */
    public RequestBuilder header(String name, Object value) {
        return setHeader(name, String.join(",", ParameterValue.texts(required(name, value))));
    }

    /**
     * Sets a header.
     *
     * @throws IllegalArgumentException when HTTP doesn't allow the value
     */
    public RequestBuilder header(String name, Object value, ParameterStyle style) {
        return setHeader(name, ParameterEncoder.header(required(name, value), style));
    }

    /**
     * Sets a header, if there is a value.
     *
     * @throws IllegalArgumentException when HTTP doesn't allow the value
     */
    public RequestBuilder optionalHeader(String name, @Nullable Object value) {
        return value == null ? this : header(name, value);
    }

    /**
     * Sets a header, if there is a value.
     *
     * @throws IllegalArgumentException when HTTP doesn't allow the value
     */
    public RequestBuilder optionalHeader(String name, @Nullable Object value, ParameterStyle style) {
        return value == null ? this : header(name, value, style);
    }

    private RequestBuilder setHeader(String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) { // the body decides about its length
            headers.put(Headers.checkName(name), List.of(Headers.checkValue(name, value)));
        }
        return this;
    }

    /**
     * Adds a cookie.
     *
     * @param value its value; what a cookie can't carry is percent-encoded
     */
    public RequestBuilder cookie(String name, Object value) {
        return optionalCookie(name, required(name, value));
    }

    /**
     * Adds a cookie.
     *
     * @param value its value; what a cookie can't carry is percent-encoded
     */
    public RequestBuilder cookie(String name, Object value, ParameterStyle style) {
        return optionalCookie(name, required(name, value), style);
    }

    /** Adds a cookie, if there is a value. */
    public RequestBuilder optionalCookie(String name, @Nullable Object value) {
        cookies.addAll(ParameterValue.pairs(name, value, Percent.COOKIE));
        return this;
    }

    /** Adds a cookie, if there is a value. */
    public RequestBuilder optionalCookie(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            cookies.addAll(ParameterEncoder.cookie(name, value, style));
        }
        return this;
    }

    /** Marks the body as a form, so that one without fields is sent too. */
    public RequestBuilder formBody() {
        return addForm(List.of());
    }

    /** Adds a field to the form. */
    public RequestBuilder form(String name, Object value) {
        return optionalForm(name, required(name, value));
    }

    /** Adds a field to the form. */
    public RequestBuilder form(String name, Object value, ParameterStyle style) {
        return optionalForm(name, required(name, value), style);
    }

    /** Adds a field to the form, if there is a value. */
    public RequestBuilder optionalForm(String name, @Nullable Object value) {
        return value == null ? this : addForm(ParameterValue.pairs(name, value, Percent.FORM));
    }

    /** Adds a field to the form, if there is a value. */
    public RequestBuilder optionalForm(String name, @Nullable Object value, ParameterStyle style) {
        return value == null ? this : addForm(ParameterEncoder.form(name, value, style));
    }

    private RequestBuilder addForm(List<String> pairs) {
        bodyBuilder.addForm(pairs);
        return this;
    }

    /**
     * Marks the body as multipart, so that one without parts is sent too.
     *
     * @param mediaType {@code multipart/form-data} or another multipart type; the boundary is added
     */
    public RequestBuilder multipartBody(String mediaType) {
        bodyBuilder.parts().mediaType(mediaType);
        return this;
    }

    /**
     * Adds a part: an {@link Upload} as a file, a list as one part for each item, objects as JSON, anything else as
     * text.
     */
    public RequestBuilder part(String name, Object value) {
        return optionalPart(name, required(name, value), null);
    }

    /**
     * Adds a part of a given media type.
     *
     * @param mediaType the part's media type; an {@link Upload}'s own wins; null for the default
     */
    public RequestBuilder part(String name, Object value, @Nullable String mediaType) {
        return optionalPart(name, required(name, value), mediaType);
    }

    /** Adds a part, if there is a value. */
    public RequestBuilder optionalPart(String name, @Nullable Object value) {
        return optionalPart(name, value, null);
    }

    /**
     * Adds a part of a given media type, if there is a value.
     *
     * @param mediaType the part's media type; an {@link Upload}'s own wins; null for the default
     */
    public RequestBuilder optionalPart(String name, @Nullable Object value, @Nullable String mediaType) {
        if (value != null) {
            bodyBuilder.parts().add(name, value, mediaType);
        }
        return this;
    }

    /** Sets a JSON body. */
    public <T> RequestBuilder jsonBody(String mediaType, Codec<T> codec, T value) {
        required("body", value);
        bodyBuilder.setContent(mediaType, RequestBody.owning(codec.toJsonBytes(value)));
        return this;
    }

    /** Sets a JSON body, if there is one. */
    public <T> RequestBuilder optionalJsonBody(String mediaType, Codec<T> codec, @Nullable T value) {
        return value == null ? this : jsonBody(mediaType, codec, value);
    }

    /** Sets a body of text, sent as UTF-8. */
    public RequestBuilder textBody(String mediaType, String text) {
        bodyBuilder.setContent(mediaType, RequestBody.of(required("body", text)));
        return this;
    }

    /** Sets a body of text, if there is one. */
    public RequestBuilder optionalTextBody(String mediaType, @Nullable String text) {
        return text == null ? this : textBody(mediaType, text);
    }

    /** Sets a body of bytes. */
    public RequestBuilder binaryBody(String mediaType, RequestBody body) {
        bodyBuilder.setContent(mediaType, required("body", body));
        return this;
    }

    /** Sets a body of bytes, if there is one. */
    public RequestBuilder optionalBinaryBody(String mediaType, @Nullable RequestBody body) {
        return body == null ? this : binaryBody(mediaType, body);
    }

    private static <V> V required(String name, @Nullable V value) {
        if (value == null) {
            throw new NullPointerException("The parameter ".concat(name).concat(" is required"));
        }
        return value;
    }

    /**
     * Reads the response as JSON.
     *
     * @param mediaTypes what to accept; {@code application/json} when none is given
     */
    public <T> ApiCall<T> json(Codec<T> codec, String... mediaTypes) {
        return call(false, outcome -> outcome.json(codec, mediaTypes), orJson(mediaTypes));
    }

    /**
     * Reads the response as JSON; some successful ones have no body.
     *
     * @param mediaTypes what to accept; {@code application/json} when none is given
     * @return the call, whose body may be null
     */
    public <T> ApiCall<@Nullable T> optionalJson(Codec<T> codec, String... mediaTypes) {
        return call(false, outcome -> outcome.optionalJson(codec, mediaTypes), orJson(mediaTypes));
    }

    /** Expects nothing in the response but its status; a body is ignored. */
    public ApiCall<@Nullable Void> empty() {
        return call(false, outcome -> null);
    }

    /**
     * Reads the response as text, in the charset that it names, else in UTF-8.
     *
     * @param mediaTypes what to accept; anything when none is given
     */
    public ApiCall<String> text(String... mediaTypes) {
        return call(false, Outcome::text, mediaTypes);
    }

    /**
     * Reads the response as a stream of bytes.
     *
     * @param mediaTypes what to accept; anything when none is given
     * @return the call, whose body must be closed
     */
    public ApiCall<BinaryResponse> binary(String... mediaTypes) {
        return call(true, Outcome::bytes, mediaTypes);
    }

    /**
     * Reads the response as server-sent events (WHATWG HTML, section 9.2).
     *
     * @return the call, whose body must be closed
     */
    public <T> ApiCall<EventStream<T>> events(Codec<T> codec) {
        return call(
                true,
                outcome -> new EventStream<>(new ServerSentEvents<>(codec, outcome)),
                ServerSentEvents.MEDIA_TYPE);
    }

    /**
     * Reads the response as JSON lines, one value a line.
     *
     * @param mediaTypes what to accept; {@code application/jsonl} and {@code application/x-ndjson} when none is given
     * @return the call, whose body must be closed
     */
    public <T> ApiCall<EventStream<T>> jsonLines(Codec<T> codec, String... mediaTypes) {
        String[] accepted =
                mediaTypes.length > 0 ? mediaTypes : new String[] {"application/jsonl", "application/x-ndjson"};
        return call(true, outcome -> new EventStream<>(new JsonLines<>(codec, outcome)), accepted);
    }

    private static String[] orJson(String... mediaTypes) {
        return mediaTypes.length > 0 ? mediaTypes : new String[] {"application/json"};
    }

    private <T extends @Nullable Object> ApiCall<T> call(
            boolean streaming, Function<Outcome, T> decoder, String... accepted) {
        RequestBody body = bodyBuilder.build(headers);
        if (!cookies.isEmpty()) {
            headers.put("Cookie", List.of(String.join("; ", cookies)));
        }
        String accept = accepted.length == 0 ? "*/*" : String.join(", ", accepted);
        return new ApiCall<>(new HttpSource<>(this, body, accept, streaming, decoder), new CallSettings());
    }
}
