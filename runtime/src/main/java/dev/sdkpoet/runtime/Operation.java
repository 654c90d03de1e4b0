package dev.sdkpoet.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
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

    /** The header by which the server knows a repetition; empty where it needs none, null for no repetition. */
    private @Nullable String idempotencyKey;

    /** The codec of the body that the document declares for an error status; null where it declares none. */
    @Nullable
    IntFunction<@Nullable Codec<?>> errors;

    private Operation(String method, PathTemplate path) {
        this.method = method;
        this.path = path;
    }

    private Operation copy() {
        Operation copy = new Operation(method, path);
        copy.server = server;
        copy.security = security;
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
        return idempotentWith("");
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
     * The same operation with the bodies of its errors.
     *
     * @param bodies gives the codec of the body that the document declares for a status, such as {@code ErrorCodecs};
     *     null for none
     */
    public Operation errors(IntFunction<@Nullable Codec<?>> bodies) {
        Operation copy = copy();
        copy.errors = bodies;
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
        return idempotencyKey != null && (idempotencyKey.isEmpty() || headers.containsKey(idempotencyKey));
    }

    @Override
    public String toString() {
        return method.concat(" ").concat(path.text);
    }
}
