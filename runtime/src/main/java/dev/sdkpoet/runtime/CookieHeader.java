package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects cookies. Not thread-safe; a new one is made for each call. */
public final class CookieHeader {
    /** The characters that a cookie's value may have (RFC 6265, section 4.1.1), without the percent sign. */
    private static final String ALLOWED = "-._~!#$&'()*+/:<=>?@[]^`{|}";

    private final List<String> cookies = new ArrayList<>();

    /** A header without cookies, which isn't sent. */
    public CookieHeader() {}

    /**
     * Adds a cookie.
     *
     * @param name its name
     * @param value its value; what a cookie can't carry is percent-encoded
     */
    public CookieHeader cookie(String name, Object value) {
        return optionalCookie(name, RequestBuilder.required(name, value));
    }

    /**
     * Adds a cookie, if there is a value.
     *
     * @param name its name
     * @param value its value; what a cookie can't carry is percent-encoded; null for none
     */
    public CookieHeader optionalCookie(String name, @Nullable Object value) {
        cookies.addAll(ParameterValue.pairs(name, value, ALLOWED));
        return this;
    }

    /** What to hand to {@code RequestBuilder.optionalHeader}: the cookies, or null for none. */
    public @Nullable String orNull() {
        return cookies.isEmpty() ? null : String.join("; ", cookies);
    }
}
