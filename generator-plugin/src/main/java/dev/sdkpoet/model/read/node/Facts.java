package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.spec.SpecNode;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the schemas of a place say of its values, in the order of {@link Fact.Name}. */
final class Facts {
    /** Longer values of examples, defaults and the like don't help a reader. */
    private static final int MAX_SHOWN = 500;

    private final Map<Fact.Name, String> shown = new EnumMap<>(Fact.Name.class);
    private final Map<Fact.Name, String> tooLong = new EnumMap<>(Fact.Name.class);
    private final IdentityHashMap<SpecNode, String> texts;

    /** @param texts the JSON of objects and arrays, by identity: thousands may refer to the same schema */
    Facts(IdentityHashMap<SpecNode, String> texts) {
        this.texts = texts;
    }

    boolean isEmpty() {
        return shown.isEmpty() && tooLong.isEmpty();
    }

    List<Fact> shown() {
        return list(shown);
    }

    /** Those that are only compared. */
    List<Fact> tooLong() {
        return list(tooLong);
    }

    private static List<Fact> list(Map<Fact.Name, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    void put(Fact.Name name, String text) {
        shown.put(name, text);
    }

    /** The first one counts; for a reader, the first short one. */
    void putIfAbsent(Fact.Name name, SpecNode value) {
        if (!shown.containsKey(name)) {
            put(name, value);
        }
    }

    void put(Fact.Name name, @Nullable SpecNode value) {
        boolean isExample = name == Fact.Name.EXAMPLE;
        if (value == null || isExample && value.size() > MAX_SHOWN) {
            return;
        }
        String text = text(name, value);
        if (text.length() <= MAX_SHOWN) {
            if (!text.isEmpty()) {
                shown.put(name, text);
            }
        } else if (!isExample) {
            tooLong.putIfAbsent(name, text);
        }
    }

    private String text(Fact.Name name, SpecNode value) {
        if (name == Fact.Name.NOT) {
            return texts.computeIfAbsent(value, SchemaText::of);
        }
        return value.isObject() || value.isArray() ? texts.computeIfAbsent(value, SpecNode::toJson) : value.source();
    }
}
