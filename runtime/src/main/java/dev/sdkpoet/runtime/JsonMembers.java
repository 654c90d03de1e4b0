package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes single members of JSON that is there already. */
final class JsonMembers {
    private JsonMembers() {}

    /** What a body sends; null for none. */
    static JsonValue sent(@Nullable RequestBody body) {
        if (body == null) {
            return JsonNull.INSTANCE;
        }
        try (InputStream in = body.open()) {
            return Codecs.ANY.fromJson(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the names lead to; null for nothing. */
    static @Nullable JsonValue at(@Nullable JsonValue json, List<String> names) {
        JsonValue value = json;
        for (String name : names) {
            value = value instanceof JsonObject object ? object.get(name) : null;
        }
        return value;
    }

    /** The same JSON with another value at the end of the names. */
    static JsonValue with(JsonValue json, List<String> names, JsonValue value) {
        if (names.isEmpty()) {
            return value;
        }
        Map<String, JsonValue> members =
                new LinkedHashMap<>(json instanceof JsonObject object ? object.members() : Map.of());
        String name = names.get(0);
        JsonValue before = members.getOrDefault(name, JsonNull.INSTANCE);
        members.put(name, with(before, names.subList(1, names.size()), value));
        return JsonObject.of(members);
    }
}
