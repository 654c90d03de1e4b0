package dev.sdkpoet.spec;

import java.util.HexFormat;
import java.util.Map;

/** Writes a value as ASCII-only JSON without white space. */
final class JsonWriter {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder json = new StringBuilder();

    private JsonWriter() {}

    static String write(SpecNode node) {
        JsonWriter writer = new JsonWriter();
        writer.value(node);
        return writer.json.toString();
    }

    private void value(SpecNode node) {
        switch (node.kind()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.text());
            case NUMBER, BOOLEAN, NULL -> json.append(node.text());
        }
    }

    private void object(SpecNode node) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, SpecNode> member : node.members().entrySet()) {
            json.append(separator);
            string(member.getKey());
            json.append(':');
            value(member.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private void array(SpecNode node) {
        json.append('[');
        String separator = "";
        for (SpecNode item : node.items()) {
            json.append(separator);
            value(item);
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
