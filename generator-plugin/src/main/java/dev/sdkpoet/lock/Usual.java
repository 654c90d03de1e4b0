package dev.sdkpoet.lock;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;

/** What comes first of an operation's bodies and results whatever else it gets, so that no lock has to say it. */
public final class Usual {
    private Usual() {}

    /** Plain JSON, in its usual form. */
    public static boolean isUsual(RequestBody body) {
        return body instanceof RequestBody.Json && body.mediaType().equals("application/json");
    }

    /** Nothing, or plain JSON. */
    public static boolean isUsual(Result result) {
        return result instanceof Result.None
                || result instanceof Result.Json json
                        && MediaType.of(json.mediaTypes().get(0)).isPlainJson();
    }
}
