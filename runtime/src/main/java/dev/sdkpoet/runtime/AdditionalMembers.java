package dev.sdkpoet.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The undeclared members of a model as the type that the document gives them. */
public final class AdditionalMembers {
    private AdditionalMembers() {}

    /**
     * Undeclared members.
     *
     * @param <T> their type
     * @param model has them
     * @param codec reads them
     * @return values by name; unmodifiable
     * @throws JsonException where one doesn't fit
     */
    public static <T> Map<String, T> of(JsonModel model, Codec<T> codec) {
        Map<String, T> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : model.additionalProperties().entrySet()) {
            read.put(member.getKey(), read(model, codec, member.getKey(), member.getValue()));
        }
        return Collections.unmodifiableMap(read);
    }

    /**
     * Undeclared members that may be null.
     *
     * @param <T> their type
     * @param model has them
     * @param codec reads them
     * @return values by name; unmodifiable
     * @throws JsonException where one doesn't fit
     */
    public static <T> Map<String, @Nullable T> nullable(JsonModel model, Codec<T> codec) {
        Map<String, @Nullable T> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : model.additionalProperties().entrySet()) {
            JsonValue json = member.getValue();
            read.put(member.getKey(), json == JsonNull.INSTANCE ? null : read(model, codec, member.getKey(), json));
        }
        return Collections.unmodifiableMap(read);
    }

    private static <T> T read(JsonModel model, Codec<T> codec, String name, JsonValue json) {
        Object read = TreeJsonReader.read(json, codec);
        if (read instanceof Raw raw && raw.problem != null) {
            throw model.misfit(name, raw);
        }
        return codec.decoded(read);
    }
}
