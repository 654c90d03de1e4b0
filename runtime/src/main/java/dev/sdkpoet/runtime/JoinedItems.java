package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lists in a list: {@code collectionFormat} of {@code items}, in Swagger 2.0. */
public final class JoinedItems {
    private JoinedItems() {}

    /**
     * A list, each item of which is a text.
     *
     * @param value a list of lists, or null for none
     * @param delimiters what stands between the items of an item, then between the items of those, and so on
     * @return what to hand to {@link RequestBuilder} or {@code ParameterStyle}; null for null
     */
    public static @Nullable Object of(@Nullable Object value, String... delimiters) {
        return value == null ? null : texts(ParameterValue.toJson(value, true), 0, delimiters);
    }

    private static List<String> texts(JsonValue value, int depth, String... delimiters) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : value instanceof JsonArray array ? array.values() : List.of(value)) {
            if (item instanceof JsonArray && depth < delimiters.length) {
                texts.add(String.join(delimiters[depth], texts(item, depth + 1, delimiters)));
            } else if (item != JsonNull.INSTANCE) {
                texts.add(ParameterValue.text(item));
            }
        }
        return texts;
    }
}
