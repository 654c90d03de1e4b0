package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.Nullability;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which kinds of values a schema admits, null left out. */
public final class KindReader {
    private static final Map<String, JsonKind> TYPES = Map.ofEntries(
            Map.entry("string", JsonKind.STRING),
            Map.entry("integer", JsonKind.INTEGER),
            Map.entry("number", JsonKind.NUMBER),
            Map.entry("boolean", JsonKind.BOOLEAN),
            Map.entry("object", JsonKind.OBJECT),
            Map.entry("array", JsonKind.ARRAY),
            Map.entry("file", JsonKind.FILE));

    /** What people write where they mean one of the types there are. */
    private static final Map<String, JsonKind> MISNOMERS = Map.ofEntries(
            Map.entry("str", JsonKind.STRING),
            Map.entry("text", JsonKind.STRING),
            Map.entry("date", JsonKind.STRING),
            Map.entry("datetime", JsonKind.STRING),
            Map.entry("date-time", JsonKind.STRING),
            Map.entry("timestamp", JsonKind.STRING),
            Map.entry("time", JsonKind.STRING),
            Map.entry("uuid", JsonKind.STRING),
            Map.entry("uri", JsonKind.STRING),
            Map.entry("url", JsonKind.STRING),
            Map.entry("email", JsonKind.STRING),
            Map.entry("enum", JsonKind.STRING),
            Map.entry("int", JsonKind.INTEGER),
            Map.entry("int32", JsonKind.INTEGER),
            Map.entry("int64", JsonKind.INTEGER),
            Map.entry("long", JsonKind.INTEGER),
            Map.entry("float", JsonKind.NUMBER),
            Map.entry("double", JsonKind.NUMBER),
            Map.entry("decimal", JsonKind.NUMBER),
            Map.entry("bool", JsonKind.BOOLEAN),
            Map.entry("map", JsonKind.OBJECT),
            Map.entry("dict", JsonKind.OBJECT),
            Map.entry("json", JsonKind.OBJECT),
            Map.entry("hash", JsonKind.OBJECT),
            Map.entry("list", JsonKind.ARRAY));

    private static final Set<String> NOTHING = Set.of("null", "any", "none", "undefined", "");

    private final ReadContext context;

    KindReader(ReadContext context) {
        this.context = context;
    }

    /** The kinds a schema admits, null left out; an empty set for "any". */
    public Set<JsonKind> of(SpecNode schema) {
        SpecNode type = schema.get("type");
        if (type == null || type.isNull()) {
            return inferred(schema);
        }
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        if (type.isArray()) {
            type.items().forEach(each -> add(each, kinds));
        } else {
            add(type, kinds);
        }
        return kinds.isEmpty() && !Nullability.isNullOnly(schema) ? inferred(schema) : kinds;
    }

    private void add(SpecNode type, Set<JsonKind> kinds) {
        JsonKind kind = type.isString() ? TYPES.get(type.text()) : null;
        if (kind == null) {
            String name = type.text().toLowerCase(Locale.ROOT);
            kind = TYPES.getOrDefault(name, MISNOMERS.get(name));
            if (!name.equals("null")) {
                context.warn(type, "there is no type `" + type.text() + "`" + remedy(name, kind));
            }
        }
        if (kind != null) {
            kinds.add(kind);
        }
    }

    private static String remedy(String name, @Nullable JsonKind kind) {
        return kind == null && !NOTHING.contains(name)
                ? "; any value is accepted. Name one of the types of JSON Schema."
                : kind == null
                        ? "; any value is accepted. Leave `type` out to say so."
                        : "; it is read as `" + kind.name().toLowerCase(Locale.ROOT) + "`. Correct the document.";
    }

    /** Members speak louder than items, and a format more of a value than its limits do. */
    private static Set<JsonKind> inferred(SpecNode schema) {
        for (JsonKind kind : List.of(JsonKind.OBJECT, JsonKind.ARRAY)) {
            if (saysSomethingAbout(kind, schema)) {
                return EnumSet.of(kind);
            }
        }
        JsonKind byFormat = FormatTable.kind(schema.string("format"));
        if (byFormat != null) {
            return EnumSet.of(byFormat);
        }
        for (JsonKind kind : List.of(JsonKind.STRING, JsonKind.NUMBER)) {
            if (saysSomethingAbout(kind, schema)) {
                return EnumSet.of(kind);
            }
        }
        return EnumSet.noneOf(JsonKind.class);
    }

    /** A {@code required} that isn't a list is about the property that the schema is of. */
    private static boolean saysSomethingAbout(JsonKind kind, SpecNode schema) {
        return schema.members().entrySet().stream()
                .anyMatch(member -> Keywords.valueKind(member.getKey()) == kind
                        && !(member.getKey().equals("required")
                                && member.getValue().isBoolean()));
    }
}
