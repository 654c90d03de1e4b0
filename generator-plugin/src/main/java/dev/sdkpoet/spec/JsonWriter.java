package dev.sdkpoet.spec;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes a value as ASCII-only JSON without white space. */
final class JsonWriter {

    private static final HexFormat HEX = HexFormat.of();

    private static final Comparator<String> TYPE_FIRST =
            Comparator.comparing((String keyword) -> !keyword.equals("type")).thenComparing(keyword -> keyword);

    private final StringBuilder json = new StringBuilder();

    private final boolean isSchema;
    private final Predicate<String> isIgnored;

    private JsonWriter(boolean isSchema, Predicate<String> isIgnored) {
        this.isSchema = isSchema;
        this.isIgnored = isIgnored;
    }

    static String write(SpecNode node) {
        JsonWriter writer = new JsonWriter(false, keyword -> false);
        writer.value(node, Optional.empty());
        return writer.json.toString();
    }

    static String writeSchema(SpecNode schema, Predicate<String> isIgnored) {
        JsonWriter writer = new JsonWriter(true, isIgnored);
        writer.value(schema, Optional.of(Role.KEYWORDS));
        return writer.json.toString();
    }

    /** @param role what the names of members are; nothing for data */
    private void value(SpecNode node, Optional<Role> role) {
        switch (node.kind()) {
            case OBJECT -> object(node, role);
            case ARRAY -> array(node, role);
            case STRING -> string(node.text());
            case NUMBER, BOOLEAN, NULL -> json.append(node.text());
        }
    }

    private void object(SpecNode node, Optional<Role> role) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, SpecNode> member : members(node, role).entrySet()) {
            json.append(separator);
            string(member.getKey());
            json.append(':');
            value(member.getValue(), role.flatMap(known -> known.of(member.getKey())));
            separator = ",";
        }
        json.append('}');
    }

    private Map<String, SpecNode> members(SpecNode node, Optional<Role> role) {
        if (!isSchema) {
            return node.members();
        }
        Map<String, SpecNode> members = new TreeMap<>(TYPE_FIRST);
        members.putAll(node.members());
        if (role.equals(Optional.of(Role.KEYWORDS))) {
            members.keySet().removeIf(isIgnored);
        }
        return members;
    }

    private void array(SpecNode node, Optional<Role> role) {
        json.append('[');
        String separator = "";
        for (SpecNode item : node.items()) {
            json.append(separator);
            value(item, role);
            separator = ",";
        }
        json.append(']');
    }

    private void string(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                json.append('\\').append(unit);
            } else if (unit >= ' ' && unit < 0x7f) {
                json.append(unit);
            } else {
                json.append("\\u").append(HEX.toHexDigits(unit));
            }
        }
        json.append('"');
    }
}
