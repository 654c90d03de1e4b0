package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes parameters in OpenAPI's styles (OpenAPI 3.1.1, section 4.8.12.4).
 *
 * <p>Null items and members are left out. A list or an object inside another one, for which OpenAPI has no rule, is
 * written as JSON, except in {@code deepObject}, where it nests.
 */
final class ParameterEncoder {
    private final String name;
    private final ParameterStyle style;
    private final @Nullable String keep;

    /** @param keep the characters that aren't encoded, as {@link Urls} has it; null for all */
    ParameterEncoder(String name, ParameterStyle style, @Nullable String keep) {
        this.name = name;
        this.style = style;
        this.keep = keep;
    }

    private String encode(String text) {
        return keep == null ? text : Urls.encode(name, text, keep);
    }

    // simple, label and matrix; and the delimited ones of Swagger 2.0

    /** One text, for a path or a header. */
    String joined(JsonValue value) {
        if (style.is(ParameterStyle.LABEL)) {
            return "." + String.join(style.isExploded() ? "." : ",", values(value, style.isExploded()));
        }
        if (style.is(ParameterStyle.MATRIX)) {
            return matrix(value);
        }
        return String.join(delimiter(), values(value, style.isExploded()));
    }

    private String matrix(JsonValue value) {
        String prefix = ";" + encode(name);
        if (style.isExploded() && value instanceof JsonObject object) {
            return object.members().isEmpty() ? "" : ";" + String.join(";", values(object, true));
        } else if (style.isExploded() && value instanceof JsonArray) {
            StringBuilder out = new StringBuilder();
            for (String item : values(value, true)) {
                out.append(prefix).append('=').append(item);
            }
            return out.toString();
        }
        String text = String.join(",", values(value, false));
        return text.isEmpty() ? prefix : prefix + "=" + text;
    }

    // form, spaceDelimited, pipeDelimited, tabDelimited and deepObject

    /** {@code name=value} pairs, for a query, a form or a cookie; none for an empty list or object. */
    List<String> pairs(JsonValue value) {
        List<String> pairs = new ArrayList<>();
        if (style.is(ParameterStyle.DEEP_OBJECT)) {
            deep(name, value, pairs);
            return pairs;
        }
        if (style.isExploded() && value instanceof JsonObject) {
            pairs.addAll(values(value, true));
        } else if (style.isExploded()) {
            for (String item : values(value, true)) {
                pairs.add(encode(name) + "=" + item);
            }
        } else {
            List<String> values = values(value, false);
            if (!values.isEmpty()) {
                pairs.add(encode(name) + "=" + String.join(delimiter(), values));
            }
        }
        return pairs;
    }

    private String delimiter() {
        if (style.is(ParameterStyle.SPACE_DELIMITED)) {
            return encode(" ");
        }
        if (style.is(ParameterStyle.PIPE_DELIMITED)) {
            return encode("|");
        }
        if (style.is(ParameterStyle.TAB_DELIMITED)) {
            return encode("\t");
        }
        return ",";
    }

    private void deep(String key, JsonValue value, List<String> pairs) {
        if (value instanceof JsonObject object) {
            object.members().forEach((member, child) -> deep(key + "[" + member + "]", child, pairs));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.values().size(); i++) {
                deep(key + "[" + i + "]", array.values().get(i), pairs);
            }
        } else if (!(value instanceof JsonNull)) {
            pairs.add(encode(key) + "=" + encode(ParameterValue.text(value)));
        }
    }

    /**
     * The encoded texts of a value: one, one for each item, or for an object {@code name, value} in turn or
     * {@code name=value}.
     */
    private List<String> values(JsonValue value, boolean paired) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonValue item : array.values()) {
                if (!(item instanceof JsonNull)) {
                    texts.add(encode(ParameterValue.text(item)));
                }
            }
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (!(member.getValue() instanceof JsonNull)) {
                    String key = encode(member.getKey());
                    String text = encode(ParameterValue.text(member.getValue()));
                    texts.addAll(paired ? List.of(key + "=" + text) : List.of(key, text));
                }
            }
        } else if (!(value instanceof JsonNull)) {
            texts.add(encode(ParameterValue.text(value)));
        }
        return texts;
    }
}
