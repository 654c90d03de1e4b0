package dev.sdkpoet.runtime;

import java.util.Map;
import java.util.TreeMap;

/** Compares JSON more strictly than equality does: numbers by their digits. Only the order of members doesn't matter. */
final class ExactJson {
    private ExactJson() {}

    static String of(String json) {
        return of(JsonValue.parse(json));
    }

    static String of(JsonValue json) {
        StringBuilder text = new StringBuilder();
        append(text, json);
        return text.toString();
    }

    private static void append(StringBuilder text, JsonValue json) {
        if (json instanceof JsonObject object) {
            text.append('{');
            for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members()).entrySet()) {
                text.append(JsonValue.of(member.getKey()).toJson()).append(':');
                append(text, member.getValue());
                text.append(',');
            }
            text.append('}');
        } else if (json instanceof JsonArray array) {
            text.append('[');
            for (JsonValue value : array.values()) {
                append(text, value);
                text.append(',');
            }
            text.append(']');
        } else {
            text.append(json.toJson());
        }
    }
}
