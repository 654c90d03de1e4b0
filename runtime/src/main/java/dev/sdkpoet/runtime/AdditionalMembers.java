package dev.sdkpoet.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the undeclared members of a model as the type that the document declares for them. */
public final class AdditionalMembers {
    private AdditionalMembers() {}

    /**
     * Reads undeclared members; a null member is a null value.
     *
     * @param <T> their type
     * @param model the model
     * @param codec the codec of their type
     * @return values by name; unmodifiable
     * @throws JsonException if one doesn't fit
     */
    @SuppressWarnings("NullAway") // the document says that there are no nulls, and mostly there are none
    public static <T> Map<String, T> of(JsonModel model, Codec<T> codec) {
        return values(model, codec, codec != Codecs.ANY);
    }

    /**
     * Reads undeclared members that can be null.
     *
     * @param <T> their type
     * @param model the model
     * @param codec the codec of their type
     * @return values by name; unmodifiable
     * @throws JsonException if one doesn't fit
     */
    public static <T> Map<String, @Nullable T> nullable(JsonModel model, Codec<T> codec) {
        return values(model, codec, true);
    }

    private static <T> Map<String, @Nullable T> values(JsonModel model, Codec<T> codec, boolean nulls) {
        Map<String, @Nullable T> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : model.additionalProperties().entrySet()) {
            JsonValue json = member.getValue();
            boolean none = nulls && json == JsonNull.INSTANCE;
            read.put(member.getKey(), none ? null : read(model, codec, member.getKey(), json));
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
