package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values with maps in them, which only parts and styles have rules for, as JSON. */
final class ValueTree {
    private ValueTree() {}

    static JsonValue of(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, JsonValue> object = new LinkedHashMap<>();
            members.forEach((name, member) -> object.put(String.valueOf(name), of(member)));
            return JsonObject.of(object);
        } else if (value instanceof Iterable<?> items) {
            List<JsonValue> array = new ArrayList<>();
            items.forEach(item -> array.add(of(item)));
            return JsonArray.of(array);
        }
        return ParameterValue.toJson(value);
    }
}
