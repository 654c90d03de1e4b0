package dev.sdkpoet.runtime;

import java.util.UUID;

/**
 * Sends a new key with each POST, and the same key with its retries, so that the server recognizes repeats. A call that
 * already has a key keeps it.
 */
public final class IdempotencyKeys implements Interceptor {
    private final String header;

    /** @param header the header that takes the key, for example {@code Idempotency-Key} */
    public IdempotencyKeys(String header) {
        this.header = Headers.checkName(header);
    }

    @Override
    public HttpTransport.Request beforeCall(Call call, HttpTransport.Request request) {
        return !request.method().equals("POST") || request.headers().containsKey(header)
                ? request
                : request.withHeader(header, UUID.randomUUID().toString());
    }
}
