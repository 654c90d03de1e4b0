package dev.sdkpoet.openapigenerator.judge;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What swagger-parser's model says about schemas: those that have a name in the document, and those that stand where they are used. */
@SuppressWarnings("rawtypes") // Schema, in that model
final class TheirSchemas {
    /** References may lead in a circle. */
    private static final int DEEPEST = 20;

    private static final String PREFIX = "#/components/schemas/";

    private static final Set<String> FORMATS =
            Set.of("date", "date-time", "uuid", "uri", "byte", "binary", "duration", "date-time-rfc-2822");

    private final Map<String, Schema> named;
    private final Facts facts;

    TheirSchemas(Map<String, Schema> named, Facts facts) {
        this.named = named;
        this.facts = facts;
    }

    void named(String name, Schema<?> schema) {
        String kind = type(schema);
        boolean isAnother = schema.get$ref() != null
                || schema.getAllOf() != null && schema.getAllOf().size() == 1;
        if (Set.of("object", "enum", "union").contains(kind) && !(isAnother && schema.getProperties() == null)) {
            facts.say("schema " + name, "kind", kind);
            if (kind.equals("enum") && schema.getEnum() != null) {
                facts.say("enum " + name, "values", values(schema));
            }
            if (kind.equals("object")) {
                properties("property " + name, schema);
            }
        }
        inner(PREFIX.substring(1) + escaped(name), schema);
    }

    /** Tells what stands at a place, unless it is only a reference. */
    void inline(String pointer, @Nullable Schema<?> schema) {
        if (schema == null || schema.get$ref() != null) {
            return;
        }
        String kind = type(schema);
        if (standsHere(schema) && Set.of("object", "enum", "union").contains(kind)) {
            facts.say("inline " + pointer, "kind", kind);
            if (kind.equals("object")) {
                facts.say("inline " + pointer, "properties", properties(Facts.INLINE_PROPERTY + pointer, schema));
            }
        }
        inner(pointer, schema);
    }

    /** Whether it is neither another one nor its only alternative, which has a place of its own. */
    private static boolean standsHere(Schema<?> schema) {
        Schema<?> part = only(schema);
        return part == null || !orEmpty(schema.getAllOf()).isEmpty() && part.get$ref() == null && standsHere(part);
    }

    /** Tells what stands in a schema; the parts of an {@code allOf} are part of it. */
    void inner(String pointer, Schema<?> schema) {
        orEmpty(schema.getProperties())
                .forEach((name, property) -> inline(pointer + "/properties/" + escaped(name), property));
        inline(pointer + "/items", schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> additional) {
            inline(pointer + "/additionalProperties", additional);
        }
        alternatives(pointer + "/oneOf/", schema.getOneOf());
        alternatives(pointer + "/anyOf/", schema.getAnyOf());
        List<Schema> parts = orEmpty(schema.getAllOf());
        for (int i = 0; i < parts.size(); i++) {
            inner(pointer + "/allOf/" + i, parts.get(i));
        }
    }

    private void alternatives(String pointer, @Nullable List<Schema> schemas) {
        List<Schema> alternatives = orEmpty(schemas);
        for (int i = 0; i < alternatives.size(); i++) {
            inline(pointer + i, alternatives.get(i));
        }
    }

    /** @return their names */
    Set<String> properties(String prefix, Schema<?> schema) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        Set<String> required = new TreeSet<>();
        merge(schema, properties, required, 0);
        properties.forEach((property, type) -> {
            String thing = prefix + " " + property;
            facts.say(thing, "required", required.contains(property));
            facts.say(thing, "type", type(type));
        });
        return new TreeSet<>(properties.keySet());
    }

    /** All of an object, with what {@code allOf} adds. */
    private void merge(Schema<?> schema, Map<String, Schema<?>> properties, Set<String> required, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Schema<?> target = schema.get$ref() == null ? null : target(schema.get$ref());
        if (target != null) {
            merge(target, properties, required, depth + 1);
        }
        for (Schema<?> part : orEmpty(schema.getAllOf())) {
            merge(part, properties, required, depth + 1);
        }
        orEmpty(schema.getProperties()).forEach(properties::put);
        required.addAll(orEmpty(schema.getRequired()));
    }

    /** A type as {@link OurTypes} names it. */
    String type(@Nullable Schema<?> schema) {
        return type(schema, 0);
    }

    private String type(@Nullable Schema<?> schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return "any";
        }
        if (schema.get$ref() != null) {
            Schema<?> target = target(schema.get$ref());
            return target == null ? "elsewhere" : type(target, depth + 1);
        }
        Schema<?> only = only(schema);
        if (only != null) {
            return type(only, depth + 1);
        }
        if (values(schema.getOneOf()).size() > 1 || values(schema.getAnyOf()).size() > 1) {
            return "union";
        }
        if (!orEmpty(schema.getAllOf()).isEmpty()) {
            return "object";
        }
        String type = single(schema);
        if (!orEmpty(schema.getEnum()).isEmpty() && !"boolean".equals(type)) {
            return "enum";
        }
        if (type == null) {
            return orEmpty(schema.getProperties()).isEmpty() ? schema.getItems() == null ? "any" : "array" : "object";
        }
        String format = String.valueOf(schema.getFormat());
        return switch (type) {
            case "string" -> FORMATS.contains(format) ? format : "string";
            case "integer" -> format.equals("int32") ? "int32" : "integer";
            case "number" -> format.equals("double") || format.equals("float") ? "double" : "number";
            case "object" -> orEmpty(schema.getProperties()).isEmpty() ? "map" : "object";
            default -> type;
        };
    }

    /** The one schema that a schema consists of; null if it says something of its own. */
    private static @Nullable Schema<?> only(Schema<?> schema) {
        List<Schema> oneOf = values(schema.getOneOf());
        List<Schema> anyOf = values(schema.getAnyOf());
        if (oneOf.size() == 1) {
            return oneOf.get(0);
        }
        if (oneOf.isEmpty() && anyOf.size() == 1) {
            return anyOf.get(0);
        }
        List<Schema> allOf = orEmpty(schema.getAllOf());
        boolean isOne = oneOf.isEmpty() && anyOf.isEmpty() && allOf.size() == 1;
        return isOne && orEmpty(schema.getProperties()).isEmpty() ? allOf.get(0) : null;
    }

    /** Alternatives besides null. */
    private static List<Schema> values(@Nullable List<Schema> alternatives) {
        return orEmpty(alternatives).stream()
                .filter(each -> !"null".equals(single(each)))
                .toList();
    }

    private static Set<String> values(Schema<?> schema) {
        Set<String> values = new TreeSet<>();
        orEmpty(schema.getEnum()).stream()
                .filter(value -> value != null)
                .forEach(value -> values.add(value.toString()));
        return values;
    }

    private static @Nullable String single(Schema<?> schema) {
        if (schema.getType() != null) {
            return schema.getType();
        }
        Set<String> types = new TreeSet<>(schema.getTypes() == null ? Set.of() : schema.getTypes());
        if (types.size() > 1) {
            types.remove("null");
        }
        return types.isEmpty() ? null : types.size() == 1 ? types.iterator().next() : "union";
    }

    private @Nullable Schema<?> target(String reference) {
        return reference.startsWith(PREFIX)
                ? named.get(
                        reference.substring(PREFIX.length()).replace("~1", "/").replace("~0", "~"))
                : null;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
