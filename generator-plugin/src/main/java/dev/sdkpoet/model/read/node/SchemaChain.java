package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that together say what a place holds: the schema there, what it refers to, and what that refers to,
 * {@code allOf} with a single entry and a choice between one schema and null included. What is nearer to the place is
 * more specific.
 *
 * @param schemas the schema at the place first
 */
public record SchemaChain(List<SpecNode> schemas) {
    private static final int MAX_LENGTH = 100;
    private static final Set<String> CHOICES = Keywords.ofSchemas(Trait.CHOICE);
    private static final Set<String> DATA = Keywords.ofSchemas(Trait.CHOICE, Trait.CONTENT);

    public SchemaChain {
        schemas = List.copyOf(schemas);
    }

    public static SchemaChain of(SpecNode schema, ReadContext context) {
        List<SpecNode> schemas = new ArrayList<>();
        SpecNode next = schema;
        while (next != null && schemas.size() < MAX_LENGTH) {
            schemas.add(next);
            next = next.isReference() ? context.step(next) : onlyEntry(next);
        }
        return new SchemaChain(schemas);
    }

    /** The schema at a place and those that it only wraps, as far as they stand there too. */
    static SchemaChain inPlace(SpecNode schema) {
        List<SpecNode> schemas = new ArrayList<>();
        SpecNode next = schema;
        while (next != null && !next.isReference() && schemas.size() < MAX_LENGTH) {
            schemas.add(next);
            next = onlyEntry(next);
        }
        return new SchemaChain(schemas.isEmpty() ? List.of(schema) : schemas);
    }

    /** The values that a schema lists, {@code const} included, without null; empty when it lists none. */
    public static List<SpecNode> listedValues(SpecNode schema) {
        SpecNode constant = schema.get("const");
        if (constant != null) {
            return constant.isNull() ? List.of() : List.of(constant);
        }
        SpecNode listed = schema.get("enum");
        return listed == null
                ? List.of()
                : listed.items().stream().filter(value -> !value.isNull()).toList();
    }

    /** The one schema that a wrapper is around; null when the schema is none. */
    private static @Nullable SpecNode onlyEntry(SpecNode schema) {
        SpecNode allOf = schema.get("allOf");
        List<String> data =
                schema.members().keySet().stream().filter(DATA::contains).toList();
        if (allOf != null) {
            return data.isEmpty() && allOf.isArray() && allOf.size() == 1 ? allOf.at(0) : null;
        }
        return data.size() == 1 && CHOICES.contains(data.get(0)) ? onlyChoice(schema.get(data.get(0))) : null;
    }

    /** The alternative beside null; null where there are others. */
    private static @Nullable SpecNode onlyChoice(@Nullable SpecNode choice) {
        if (choice == null || !choice.isArray() || choice.size() != 2) {
            return null;
        }
        List<SpecNode> others = choice.items().stream()
                .filter(entry -> !Nullability.isNullOnly(entry))
                .toList();
        return others.size() == 1 && others.get(0).isObject() ? others.get(0) : null;
    }

    /** The schema that isn't a reference to, or a wrapper of, another one. */
    public SpecNode last() {
        return schemas.get(schemas.size() - 1);
    }

    /** What the schemas before the last one say, if that one stands elsewhere: it says what belongs to the type, not to its use. */
    public SchemaChain uses() {
        int last = schemas.size() - 1;
        return last > 0 && schemas.get(last - 1).isReference() ? new SchemaChain(schemas.subList(0, last)) : this;
    }

    /** The first value of a keyword. */
    @Nullable
    public SpecNode first(String keyword) {
        for (SpecNode schema : schemas) {
            SpecNode value = schema.get(keyword);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The values that the most specific schema with any lists, without null. */
    public List<SpecNode> values() {
        for (SpecNode schema : schemas) {
            List<SpecNode> values = listedValues(schema);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    @Nullable
    public String firstText(String keyword) {
        for (SpecNode schema : schemas) {
            String text = schema.string(keyword);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** Whether any of the schemas sets a flag. */
    public boolean any(String flag) {
        for (SpecNode schema : schemas) {
            if (Fields.isTrue(schema.get(flag))) {
                return true;
            }
        }
        return false;
    }
}
