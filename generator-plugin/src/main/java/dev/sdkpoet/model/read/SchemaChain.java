package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that together say what a place holds: the schema there, what it refers to, and what that refers to,
 * {@code allOf} with a single entry included. What is nearer to the place is more specific.
 *
 * @param schemas the schema at the place first
 */
record SchemaChain(List<SpecNode> schemas) {
    private static final int MAX_LENGTH = 100;
    private static final Set<String> DATA = Set.of("properties", "items", "oneOf", "anyOf", "additionalProperties");

    SchemaChain {
        schemas = List.copyOf(schemas);
    }

    static SchemaChain of(SpecNode schema, Scope scope) {
        List<SpecNode> schemas = new ArrayList<>();
        SpecNode next = schema;
        while (next != null && schemas.size() < MAX_LENGTH) {
            schemas.add(next);
            next = next.isReference() ? scope.step(next) : onlyEntry(next);
        }
        return new SchemaChain(schemas);
    }

    private static @Nullable SpecNode onlyEntry(SpecNode schema) {
        SpecNode allOf = schema.get("allOf");
        return allOf != null && allOf.size() == 1 && DATA.stream().allMatch(keyword -> schema.get(keyword) == null)
                ? allOf.items().isEmpty() ? null : allOf.at(0)
                : null;
    }

    /** The schema that isn't a reference to, or a wrapper of, another one. */
    SpecNode last() {
        return schemas.get(schemas.size() - 1);
    }

    /** What the schemas before the last one say: with it they would say what belongs to the type, not to its use. */
    SchemaChain uses() {
        return schemas.size() == 1 ? this : new SchemaChain(schemas.subList(0, schemas.size() - 1));
    }

    /** The first value of a keyword. */
    @Nullable
    SpecNode first(String keyword) {
        return values(keyword).findFirst().orElse(null);
    }

    @Nullable
    String firstText(String keyword) {
        return values(keyword)
                .filter(SpecNode::isString)
                .map(SpecNode::text)
                .filter(Predicate.not(String::isBlank))
                .findFirst()
                .orElse(null);
    }

    /** Whether any of the schemas sets a flag. */
    boolean any(String flag) {
        return values(flag).anyMatch(value -> !value.isObject() && value.text().equals("true"));
    }

    private Stream<SpecNode> values(String keyword) {
        return schemas.stream().map(schema -> schema.get(keyword)).filter(Objects::nonNull);
    }
}
