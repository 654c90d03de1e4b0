package dev.sdkpoet.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The undeclared members of a model as the type that the document gives them. */
public final class AdditionalMembers {
    private AdditionalMembers() {}

    /**
     * Undeclared members. One that is null is also null here.
     *
     * @param <T> their type
     * @param model has them
     * @param codec reads them
     * @return values by name; unmodifiable
     * @throws JsonException where one doesn't fit
     */
    @SuppressWarnings("NullAway") // the document says that there are no nulls, and mostly there are none
    public static <T> Map<String, T> of(JsonModel model, Codec<T> codec) {
        return values(model, codec, codec != Codecs.ANY);
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
