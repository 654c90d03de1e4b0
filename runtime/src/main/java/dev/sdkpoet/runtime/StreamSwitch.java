package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON body with the member that asks for a stream, or without asking for one. */
public final class StreamSwitch extends RequestBody {
    private final RequestBody body;
    private final boolean on;
    private final List<String> names;
    private final RequestBody sent;

    private StreamSwitch(RequestBody body, boolean on, List<String> names) {
        this.body = body;
        this.on = on;
        this.names = names;
        JsonValue json = JsonMembers.sent(body);
        boolean asks = JsonMembers.at(json, names) == JsonBoolean.TRUE;
        boolean changes = on ? !asks && json instanceof JsonObject : asks;
        this.sent = changes
                ? RequestBody.of(JsonMembers.with(json, names, on ? JsonBoolean.TRUE : JsonBoolean.FALSE)
                        .toJson())
                : body;
    }

    /**
     * A body that asks for a stream.
     *
     * @param body the body, or null for none; if it isn't an object, it is sent unchanged
     * @param names the names that lead from the body to the member, for example {@code stream}
     * @return null for null
     */
    public static @Nullable RequestBody on(@Nullable RequestBody body, String... names) {
        return body == null ? null : new StreamSwitch(body, true, List.of(names));
    }

    /**
     * A body that asks for a stream, and nothing else if there is no body.
     *
     * @param mediaType the media type of a body that isn't there
     * @param body the body, or null for none; if it isn't an object, it is sent unchanged
     * @param names the names that lead from the body to the member, for example {@code stream}
     */
    public static RequestBody onOptional(String mediaType, @Nullable RequestBody body, String... names) {
        RequestBody given = body == null
                ? RequestBuilder.required("body", TypedBody.json(mediaType, Codecs.ANY, JsonValue.parse("{}")))
                : body;
        return new StreamSwitch(given, true, List.of(names));
    }

    /**
     * A body that doesn't ask for a stream, even if its caller does.
     *
     * @param body the body, or null for none
     * @param names the names that lead from the body to the member, for example {@code stream}
     * @return null for null
     */
    public static @Nullable RequestBody off(@Nullable RequestBody body, String... names) {
        return body == null ? null : new StreamSwitch(body, false, List.of(names));
    }

    @Override
    RequestBody whole() {
        return new StreamSwitch(body.whole(), on, names);
    }

    @Override
    @Nullable
    String contentType() {
        return body.contentType();
    }

    @Override
    public InputStream open() throws IOException {
        return sent.open();
    }

    @Override
    public long length() throws IOException {
        return sent.length();
    }
}
