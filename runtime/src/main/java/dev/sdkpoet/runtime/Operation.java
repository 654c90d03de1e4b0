package dev.sdkpoet.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about one operation of the document: where it is, how it is secured and whether it may be repeated.
 * Immutable: whatever is said about it is said about a copy.
 */
public final class Operation {
    private final String method;
    final PathTemplate path;

    @Nullable
    URI server;

    /** Alternatives (OR) of scheme names that are needed together (AND); none when it takes no credentials. */
    List<List<String>> security = List.of();

    private boolean idempotent;
    private String idempotencyKey = "";
    private Map<String, Codec<?>> errors = Map.of();

    private Operation(String method, PathTemplate path) {
        this.method = method;
        this.path = path;
    }

    private Operation copy() {
        Operation copy = new Operation(method, path);
        copy.server = server;
        copy.security = security;
        copy.idempotent = idempotent;
        copy.idempotencyKey = idempotencyKey;
        copy.errors = errors;
        return copy;
    }

    /**
     * An operation without a server and credentials, not to be repeated.
     *
     * @param method the HTTP method
     * @param path the path template, relative to the server's URL, with parameters in braces
     */
    public static Operation of(String method, String path) {
        return new Operation(method.toUpperCase(Locale.ROOT), new PathTemplate(path));
    }

    /**
     * The same operation with the document's server, used unless the client or the call has another.
     *
     * @param url an absolute URL
     */
    public Operation server(String url) {
        Operation copy = copy();
        copy.server = ServerUrl.parse(url);
        return copy;
    }

    /**
     * The same operation with a further alternative of credentials.
     *
     * @param schemes names of security schemes that are needed together; none for "anonymous is fine"
     */
    public Operation security(String... schemes) {
        Operation copy = copy();
        copy.security = new ArrayList<>(security);
        copy.security.add(List.of(schemes));
        return copy;
    }

    /**
     * The same operation as one that may be sent again, since twice does no more than once (RFC 9110, section 9.2.2).
     */
    public Operation idempotent() {
        Operation copy = copy();
        copy.idempotent = true;
        return copy;
    }

    /**
     * The same operation as one that may be sent again when a call has this header, by which the server knows a
     * repetition.
     *
     * @param header the header's name
     */
    public Operation idempotentWith(String header) {
        Operation copy = copy();
        copy.idempotencyKey = header;
        return copy;
    }

    /**
     * The same operation with the body of an error.
     *
     * @param codec reads the body
     * @param statuses statuses such as {@code 404}, ranges such as {@code 4XX}, or {@code default}
     */
    public Operation errors(Codec<?> codec, String... statuses) {
        Operation copy = copy();
        copy.errors = new LinkedHashMap<>(errors);
        for (String status : statuses) {
            copy.errors.put("default".equals(status) ? status : status.toUpperCase(Locale.ROOT), codec);
        }
        return copy;
    }

    /** {@return the HTTP method, in upper case} */
    public String method() {
        return method;
    }

    /** {@return the path as the document writes it, with parameters in braces} */
    public String path() {
        return path.text;
    }

    boolean isIdempotent(Map<String, List<String>> headers) {
        return idempotent || headers.containsKey(idempotencyKey);
    }

    /**
     * The codec of the body that the document declares for an error status: the status itself, its class, or the
     * default.
     */
    @Nullable
    Codec<?> error(int status) {
        Codec<?> exact = errors.get(Integer.toString(status));
        Codec<?> range = exact != null ? exact : errors.get(status / 100 + "XX");
        return range != null ? range : errors.get("default");
    }

    @Override
    public String toString() {
        return method.concat(" ").concat(path.text);
    }
}
