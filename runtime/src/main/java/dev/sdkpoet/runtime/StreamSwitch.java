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
    private final RequestBody changed;

    private StreamSwitch(RequestBody body, boolean on, List<String> names) {
        this.body = body;
        this.on = on;
        this.names = names;
        this.changed = RequestBody.of(changed(JsonMembers.sent(body), on, names).toJson());
    }

    /**
     * A body that asks for a stream.
     *
     * @param mediaType the media type of a body that isn't there
     * @param body the body, or null for none
     * @param names the names that lead from the body to the member, for example {@code stream}
     */
    public static RequestBody on(String mediaType, @Nullable RequestBody body, String... names) {
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
     */
    public static @Nullable RequestBody off(@Nullable RequestBody body, String... names) {
        return body == null ? null : new StreamSwitch(body, false, List.of(names));
    }

    /** Only objects have members, and only what says true asks for a stream. */
    private static JsonValue changed(JsonValue sent, boolean on, List<String> names) {
        boolean changes = on ? sent instanceof JsonObject : JsonMembers.at(sent, names) == JsonBoolean.TRUE;
        return changes ? JsonMembers.with(sent, names, on ? JsonBoolean.TRUE : JsonBoolean.FALSE) : sent;
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
        return changed.open();
    }

    @Override
    public long length() throws IOException {
        return changed.length();
    }
}
