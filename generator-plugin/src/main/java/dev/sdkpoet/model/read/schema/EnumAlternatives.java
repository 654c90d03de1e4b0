package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Nullability;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alternatives that are all values to choose from: together they are one enum. */
final class EnumAlternatives {
    private final ReadContext context;
    private final EnumReader enums;

    EnumAlternatives(ReadContext context, EnumReader enums) {
        this.context = context;
        this.enums = enums;
    }

    /** @param values at least two, or one beside any string */
    record Found(ScalarType base, List<EnumValue> values) {}

    /** What the alternatives list together; null when one of them is anything else, or there is no choice. */
    @Nullable
    Found of(List<SpecNode> entries) {
        Map<String, EnumValue> merged = new LinkedHashMap<>();
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        boolean isOpen = false;
        for (SpecNode schema : flat(entries)) {
            if (enums.isAnyString(schema)) {
                isOpen = true;
            } else if (!Nullability.isNullOnly(schema)) {
                JsonKind kind = kind(schema);
                if (kind == null) {
                    return null;
                }
                kinds.add(kind);
                values(schema, kind).forEach(merged::putIfAbsent);
            }
        }
        ScalarType base = base(kinds, merged.keySet());
        return base == null
                        || isOpen && base != ScalarType.STRING
                        || merged.size() < (isOpen ? 1 : 2)
                        || merged.size() > context.options().maxEnumValues()
                ? null
                : new Found(base, List.copyOf(merged.values()));
    }

    /** The alternatives, with those of what is itself only a choice in its place. */
    private List<SpecNode> flat(List<SpecNode> entries) {
        List<SpecNode> flat = new ArrayList<>();
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> open = new ArrayDeque<>(entries);
        while (!open.isEmpty()) {
            SpecNode schema = context.follow(open.removeFirst());
            if (!Entries.areAll(schema) || schema.get("discriminator") != null) {
                flat.add(schema);
            } else if (seen.add(schema)) {
                List<SpecNode> inner = Entries.of(schema);
                for (int i = inner.size() - 1; i >= 0; i--) {
                    open.addFirst(inner.get(i));
                }
            }
        }
        return flat;
    }

    /** The kind of all values of a schema, if each of them is written as one of that kind. */
    private @Nullable JsonKind kind(SpecNode schema) {
        List<SpecNode> values = SchemaChain.listedValues(schema);
        JsonKind kind = values.isEmpty() ? null : enums.kind(schema, values);
        if (kind == null) {
            return null;
        }
        boolean isWritten = switch (kind) {
            case STRING -> values.stream().allMatch(SpecNode::isString);
            case INTEGER, NUMBER -> values.stream().allMatch(SpecNode::isNumber);
            default -> false;
        };
        return isWritten ? kind : null;
    }

    private static @Nullable ScalarType base(Set<JsonKind> kinds, Set<String> values) {
        boolean areNumbers = EnumSet.of(JsonKind.INTEGER, JsonKind.NUMBER).containsAll(kinds);
        if (kinds.isEmpty() || kinds.size() > 1 && !areNumbers) {
            return null;
        }
        return EnumReader.base(
                kinds.size() > 1 ? JsonKind.NUMBER : kinds.iterator().next(), values);
    }

    /** A {@code const} says by its title and description what its value means. */
    private Map<String, EnumValue> values(SpecNode schema, JsonKind kind) {
        SpecNode constant = schema.get("const");
        return constant == null
                ? enums.distinct(schema, kind)
                : Map.of(
                        constant.text(),
                        new EnumValue(constant.text(), schema.string("title"), schema.string("description")));
    }
}
