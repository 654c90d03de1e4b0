package dev.sdkpoet.model.read.node;

import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of OpenAPI objects. A field of the wrong kind counts as absent; the checker of keywords tells of it. */
public final class Fields {
    /** The field's text, also when the document forgot to quote it. */
    @Nullable
    public String text(SpecNode node, String key) {
        SpecNode field = node.get(key);
        if (field == null || field.isNull() || field.isObject() || field.isArray()) {
            return null;
        }
        return field.source();
    }

    public boolean flag(SpecNode node, String key) {
        return flag(node, key, false);
    }

    public boolean flag(SpecNode node, String key, boolean otherwise) {
        SpecNode field = node.get(key);
        if (field == null || field.isNull()) {
            return otherwise;
        }
        if (field.isBoolean()
                || field.isString()
                        && (field.text().equals("true") || field.text().equals("false"))) {
            return field.text().equals("true");
        }
        return otherwise;
    }

    @Nullable
    public SpecNode object(SpecNode node, String key) {
        SpecNode field = node.get(key);
        if (field == null || field.isNull()) {
            return null;
        }
        if (!field.isObject()) {
            return null;
        }
        return field;
    }

    /** The members of an object field, without {@code x-} extensions only if the caller leaves them out. */
    public Map<String, SpecNode> map(SpecNode node, String key) {
        SpecNode field = object(node, key);
        return field == null ? Map.of() : field.members();
    }

    /** The members of an object field that are objects themselves; extensions left out. */
    public Map<String, SpecNode> objects(SpecNode node, String key) {
        Map<String, SpecNode> objects = new LinkedHashMap<>();
        map(node, key).forEach((name, member) -> {
            if (member.isObject()) {
                objects.put(name, member);
            }
        });
        return objects;
    }

    public List<SpecNode> list(SpecNode node, String key) {
        SpecNode field = node.get(key);
        if (field == null || field.isNull()) {
            return List.of();
        }
        if (!field.isArray()) {
            return List.of();
        }
        return field.items();
    }

    /** The objects of an array field. */
    public List<SpecNode> objectList(SpecNode node, String key) {
        List<SpecNode> objects = new ArrayList<>();
        for (SpecNode item : list(node, key)) {
            if (item.isObject()) {
                objects.add(item);
            }
        }
        return objects;
    }

    /** The texts of an array field; a single text counts as an array of one. */
    public List<String> texts(SpecNode node, String key) {
        SpecNode field = node.get(key);
        if (field != null && field.isString()) {
            return List.of(field.text());
        }
        List<String> texts = new ArrayList<>();
        for (SpecNode item : list(node, key)) {
            if (!item.isObject() && !item.isArray() && !item.isNull()) {
                texts.add(item.source());
            }
        }
        return texts;
    }

    /** Whether a flag is set; one that is written as a string counts. */
    public static boolean isTrue(@Nullable SpecNode flag) {
        return flag != null
                && (flag.isBoolean() || flag.isString())
                && flag.text().equals("true");
    }
}
