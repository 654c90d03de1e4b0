package dev.sdkpoet.spec;

import java.util.Set;

/** The fields of a path item that are operations. */
public final class HttpMethods {
    public static final Set<String> ALL =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private HttpMethods() {}
}
