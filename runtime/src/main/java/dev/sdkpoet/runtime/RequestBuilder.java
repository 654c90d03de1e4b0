package dev.sdkpoet.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parameters and the body of one request, then says how its response is read. Not thread-safe; a new
 * one is made for each call.
 *
 * <p>Values may be strings, booleans, numbers, dates, UUIDs, URIs, {@code Bytes}, {@link JsonEncodable}s, and lists of
 * them, which are written as OpenAPI has it by default: in a query or a form each item by itself, in a path or a header
 * with commas. {@code ParameterStyle} makes other forms, of maps too, {@code ParameterCodec} those of times and JSON,
 * and {@code Durations} those of durations. The methods named {@code optional...} send nothing for null; the others
 * refuse it with a {@link NullPointerException} that names the parameter.
 */
public final class RequestBuilder {
    final ApiClient client;
    final Operation operation;
    final Map<String, String> path = new LinkedHashMap<>();
    final Map<String, String> queryPairs = new LinkedHashMap<>();
    final Map<String, List<String>> headers = Headers.empty();

    /** The fields of a form; null where the body is none. */
    @Nullable
    Map<String, String> formPairs;

    /** Any other body; null for none. */
    @Nullable
    RequestBody content;

    RequestBuilder(ApiClient client, Operation operation) {
        this.client = client;
        this.operation = operation;
        String fixedQuery = operation.fixedQuery();
        if (!fixedQuery.isEmpty()) {
            queryPairs.put("", fixedQuery);
        }
    }

    /**
     * Sets a path parameter, as one segment of the path.
     *
     * @throws IllegalArgumentException if the segment would be empty, {@code .} or {@code ..}
     */
    public RequestBuilder path(String name, Object value) {
        path.put(name, ParameterValue.joined(name, required(name, value), Urls.UNRESERVED));
        return this;
    }

    /**
     * Sets a path parameter that is a segment, or leaves the segment out if there is no value.
     *
     * @throws IllegalArgumentException if the segment would be empty, {@code .} or {@code ..}
     */
    public RequestBuilder optionalPath(String name, @Nullable Object value) {
        if (value == null) {
            path.put(name, Operation.LEFT_OUT);
            return this;
        }
        return path(name, value);
    }

    /** Adds a query parameter. */
    public RequestBuilder query(String name, Object value) {
        return optionalQuery(name, required(name, value));
    }

    /** Adds a query parameter, if there is a value. */
    public RequestBuilder optionalQuery(String name, @Nullable Object value) {
        add(queryPairs, name, ParameterValue.pairs(name, value, Urls.UNRESERVED));
        return this;
    }

    private static void add(Map<String, String> all, String name, List<String> pairs) {
        for (String pair : pairs) {
            String before = all.get(name);
            all.put(name, before == null ? pair : before.concat("&").concat(pair));
        }
    }

    /**
     * Sets a header.
     *
     * @throws IllegalArgumentException if HTTP doesn't allow the value
     */
    public RequestBuilder header(String name, Object value) {
        String text = ParameterValue.joined(name, required(name, value), null);
        if (!name.equalsIgnoreCase("Content-Length")) { // the body decides about its length
            headers.put(Headers.checkName(name), List.of(Headers.checkValue(name, text)));
        }
        return this;
    }

    /**
     * Sets a header, if there is a value.
     *
     * @throws IllegalArgumentException if HTTP doesn't allow the value
     */
    public RequestBuilder optionalHeader(String name, @Nullable Object value) {
        return value == null ? this : header(name, value);
    }

    /** Marks the body as a form, so that one without fields is sent too. */
    public RequestBuilder formBody() {
        if (formPairs == null) {
            formPairs = new LinkedHashMap<>();
        }
        return this;
    }

    /** Adds a field to the form. */
    public RequestBuilder form(String name, Object value) {
        return optionalForm(name, required(name, value));
    }

    /** Adds a field to the form, if there is a value. */
    public RequestBuilder optionalForm(String name, @Nullable Object value) {
        if (value != null) {
            formBody();
            add(Objects.requireNonNull(formPairs), name, ParameterValue.pairs(name, value, Urls.FORM));
        }
        return this;
    }

    /**
     * Sets a body that is no form.
     *
     * @param body for example {@code TypedBody.json("application/json", Pet.codec(), pet)}
     */
    public RequestBuilder body(@Nullable RequestBody body) {
        return optionalBody(required("body", body));
    }

    /**
     * Sets a body that is no form, if there is one.
     *
     * @param body for example {@code TypedBody.json("application/json", Pet.codec(), pet)}; null for none
     */
    public RequestBuilder optionalBody(@Nullable RequestBody body) {
        content = body;
        return this;
    }

    static <V> V required(String name, @Nullable V value) {
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
        return call(false, response -> response.json(codec, mediaTypes), orJson(mediaTypes));
    }

    /**
     * Reads the response as JSON; some successful ones have no body.
     *
     * @param mediaTypes what to accept; {@code application/json} when none is given
     * @return the call, whose body may be null
     */
    public <T> ApiCall<@Nullable T> optionalJson(Codec<T> codec, String... mediaTypes) {
        return call(
                false,
                response -> response.isEmpty(codec) ? null : response.json(codec, mediaTypes),
                orJson(mediaTypes));
    }

    /** Expects nothing in the response but its status; a body is ignored. */
    public ApiCall<@Nullable Void> empty() {
        return call(false, response -> null);
    }

    /**
     * Reads the response as text, in the charset that it names, else in UTF-8.
     *
     * @param mediaTypes what to accept; anything when none is given
     */
    public ApiCall<String> text(String... mediaTypes) {
        return call(false, ResponseDecoder::text, mediaTypes);
    }

    /**
     * Reads the response as a stream of bytes.
     *
     * @param mediaTypes what to accept; anything when none is given
     * @return the call, whose body must be closed
     */
    public ApiCall<BinaryResponse> binary(String... mediaTypes) {
        return call(true, ResponseDecoder::bytes, mediaTypes);
    }

    /**
     * Reads the response in another way.
     *
     * @param reader for example {@code EventStream.ofEvents(codec)}
     * @return the call that it makes of this request
     */
    public <T extends @Nullable Object> ApiCall<T> receive(Function<RequestBuilder, ApiCall<T>> reader) {
        return reader.apply(this);
    }

    private static String[] orJson(String... mediaTypes) {
        return mediaTypes.length > 0 ? mediaTypes : new String[] {"application/json"};
    }

    <T extends @Nullable Object> ApiCall<T> call(
            boolean streaming, Function<ResponseDecoder, T> decoder, String... accepted) {
        String contentType = content != null
                ? content.contentType()
                : formPairs != null ? "application/x-www-form-urlencoded" : null;
        if (contentType != null) {
            headers.putIfAbsent("Content-Type", List.of(Headers.checkValue("Content-Type", contentType)));
        }
        String accept = accepted.length == 0 ? "*/*" : String.join(", ", accepted);
        return new ApiCall<>(new HttpSource<>(this, accept, streaming, decoder), new CallSettings());
    }
}
