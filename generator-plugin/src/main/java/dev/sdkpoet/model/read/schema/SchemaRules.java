package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.DecimalText;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a schema says of its values that can't be: a default that it doesn't admit itself, limits that nothing meets. None of it
 * changes the type, since defaults and limits are only documented.
 */
final class SchemaRules {
    private static final String[][] LIMITS = {
        {"minimum", "maximum"},
        {"minLength", "maxLength"},
        {"minItems", "maxItems"},
        {"minProperties", "maxProperties"}
    };

    private static final Map<String, Pattern> FORMATS = Map.of(
            "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "date-time",
                    Pattern.compile(
                            "\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d++)?+(?:[Zz]|[+-]\\d\\d:?\\d\\d)"),
            "uuid", Pattern.compile("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"),
            "byte", Pattern.compile("[A-Za-z0-9+/_-]*+={0,2}"));

    private final ReadContext context;
    private final KindReader kinds;

    SchemaRules(ReadContext context, KindReader kinds) {
        this.context = context;
        this.kinds = kinds;
    }

    void check(SpecNode schema) {
        SpecNode listed = schema.get("enum");
        if (listed != null && listed.isArray() && listed.size() == 0) {
            context.warn(listed, "`enum` lists no value and is ignored. Remove it.");
        }
        limits(schema);
        SpecNode byDefault = schema.get("default");
        if (byDefault != null && !byDefault.isNull()) {
            checkDefault(schema, byDefault);
        }
    }

    private void limits(SpecNode schema) {
        for (String[] limit : LIMITS) {
            DecimalText least = number(schema, limit[0]);
            DecimalText most = number(schema, limit[1]);
            if (least != null && most != null && least.compareTo(most) > 0) {
                context.warn(
                        schema, "`" + limit[0] + "` is more than `" + limit[1] + "`: no value fits. Correct them.");
            }
            for (String keyword : limit[0].equals("minimum") ? List.<String>of() : List.of(limit)) {
                DecimalText size = number(schema, keyword);
                if (size != null && size.signum() < 0) {
                    context.warn(schema, "`" + keyword + "` must not be negative. Correct it.");
                }
            }
        }
        DecimalText step = number(schema, "multipleOf");
        if (step != null && step.signum() <= 0) {
            context.warn(schema, "`multipleOf` must be more than 0. Correct it.");
        }
    }

    private static @Nullable DecimalText number(SpecNode schema, String keyword) {
        SpecNode value = schema.get(keyword);
        return value == null ? null : number(value);
    }

    private static @Nullable DecimalText number(SpecNode value) {
        return value.isNumber() ? DecimalText.of(value.text()).orElse(null) : null;
    }

    private void checkDefault(SpecNode schema, SpecNode value) {
        Set<JsonKind> declared = schema.get("type") == null ? Set.of() : kinds.of(schema);
        if (!declared.isEmpty() && declared.stream().noneMatch(kind -> isOf(kind, value))) {
            context.warn(value, "the default isn't " + words(declared.iterator().next()) + ". Correct it.");
        } else if (!isListed(schema, value)) {
            context.warn(value, "the default isn't one of the values of `enum`. Correct one of them.");
        } else if (declared.equals(Set.of(JsonKind.STRING))) {
            String format = schema.string("format");
            Pattern pattern = format == null ? null : FORMATS.get(format);
            if (pattern != null && !pattern.matcher(value.source()).matches()) {
                context.warn(value, "the default isn't a " + format + ". Correct it.");
            }
        }
    }

    /** Any scalar may be meant as a string: YAML needs no quotes for most of them. */
    private static boolean isOf(JsonKind kind, SpecNode value) {
        return switch (kind) {
            case STRING, FILE -> !value.isObject() && !value.isArray();
            case INTEGER -> isInteger(number(value));
            case NUMBER -> number(value) != null;
            case BOOLEAN -> value.isBoolean();
            case ARRAY -> value.isArray();
            case OBJECT -> value.isObject();
        };
    }

    private static boolean isInteger(@Nullable DecimalText number) {
        return number != null && number.isInteger();
    }

    private static String words(JsonKind kind) {
        return switch (kind) {
            case STRING, FILE -> "a string";
            case INTEGER -> "an integer";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
        };
    }

    private static boolean isListed(SpecNode schema, SpecNode value) {
        SpecNode listed = schema.get("enum");
        return listed == null
                || listed.size() == 0
                || value.isObject()
                || value.isArray()
                || listed.items().stream().anyMatch(each -> each.source().equals(value.source()));
    }
}
