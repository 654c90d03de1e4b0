package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and descriptions that extensions give to the values of an enum: by position ({@code x-enum-varnames},
 * {@code x-enumNames}, {@code x-enum-descriptions}) or by value ({@code x-ms-enum}, and where a list is an object).
 */
record EnumLabels(@Nullable SpecNode names, @Nullable SpecNode descriptions, Map<String, SpecNode> byValue) {

    static EnumLabels of(SpecNode schema) {
        Map<String, SpecNode> byValue = new LinkedHashMap<>();
        SpecNode microsoft = schema.get("x-ms-enum");
        SpecNode values = microsoft == null ? null : microsoft.get("values");
        if (values != null) {
            values.items().stream().filter(each -> each.get("value") != null).forEach(each -> {
                byValue.putIfAbsent(each.get("value").source(), each);
            });
        }
        return new EnumLabels(
                first(schema, "x-enum-varnames", "x-enumNames", "x-enum-names"),
                first(schema, "x-enum-descriptions", "x-enumDescriptions"),
                byValue);
    }

    /** Whether a schema has any of its own. */
    static boolean areIn(SpecNode schema) {
        EnumLabels labels = of(schema);
        return labels.names != null || labels.descriptions != null || !labels.byValue.isEmpty();
    }

    private static @Nullable SpecNode first(SpecNode schema, String... keywords) {
        return Stream.of(keywords)
                .map(schema::get)
                .filter(found -> found != null && found.size() > 0)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String name(int index, String value) {
        return label(names, "name", index, value);
    }

    @Nullable
    String description(int index, String value) {
        return label(descriptions, "description", index, value);
    }

    private @Nullable String label(@Nullable SpecNode labels, String field, int index, String value) {
        SpecNode label = labels == null
                ? null
                : labels.isObject() ? labels.get(value) : index < labels.size() ? labels.at(index) : null;
        if (label == null && byValue.containsKey(value)) {
            label = byValue.get(value).get(field);
        }
        return label == null || !label.isString() || label.text().isBlank() ? null : label.text();
    }
}
