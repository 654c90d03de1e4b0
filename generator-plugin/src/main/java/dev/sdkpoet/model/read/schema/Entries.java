package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.Nullability;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What can be asked about the alternatives of {@code oneOf} or {@code anyOf} before they are read. */
public final class Entries {
    private static final Set<String> PROSE = Keywords.ofSchemas(Trait.ANNOTATION);
    private static final Set<String> CHOICES = Keywords.ofSchemas(Trait.CHOICE);
    private static final Set<String> TYPES = Keywords.ofSchemas(Trait.TYPE, Trait.NULL, Trait.ANNOTATION);

    private Entries() {}

    /** The alternatives of a schema; empty when it has none. */
    public static List<SpecNode> of(SpecNode schema) {
        return Stream.of("oneOf", "anyOf")
                .map(schema::get)
                .filter(list -> list != null && list.isArray() && list.size() > 0)
                .findFirst()
                .map(SpecNode::items)
                .orElseGet(() -> areItems(schema)
                        ? Objects.requireNonNull(schema.get("items")).items()
                        : List.of());
    }

    /**
     * Whether alternatives are written as {@code items}, as a list of schemas, without {@code type} and without anything else that is said
     * of arrays: what no version allows, but nobody means an array by.
     */
    static boolean areItems(SpecNode schema) {
        SpecNode items = schema.get("items");
        return items != null
                && items.isArray()
                && items.size() > 0
                && items.items().stream().allMatch(SpecNode::isObject)
                && schema.members().keySet().stream()
                        .allMatch(keyword ->
                                keyword.equals("items") || PROSE.contains(keyword) || Keywords.isIdle(keyword));
    }

    /** Whether there are properties beside the alternatives. */
    static boolean haveProperties(SpecNode schema) {
        SpecNode properties = schema.get("properties");
        return properties != null && properties.isObject() && properties.size() > 0;
    }

    /** Whether the alternatives only say which properties must be there together. */
    static boolean areAboutRequired(List<SpecNode> entries) {
        return !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry -> (entry.get("required") != null || entry.get("not") != null)
                                && entry.members().keySet().stream().allMatch(Entries::isAboutMembers));
    }

    private static boolean isAboutMembers(String keyword) {
        return keyword.equals("not")
                || keyword.equals("type")
                || PROSE.contains(keyword)
                || Keywords.isIdle(keyword)
                || Keywords.isLimit(keyword, JsonKind.OBJECT);
    }

    /** Whether a schema is inline and nothing but alternatives. */
    public static boolean areAll(SpecNode schema) {
        return !schema.isReference()
                && !of(schema).isEmpty()
                && schema.members().keySet().stream()
                        .allMatch(keyword -> CHOICES.contains(keyword)
                                || PROSE.contains(keyword)
                                || Keywords.isIdle(keyword)
                                || keyword.equals("items") && areItems(schema));
    }

    static boolean haveNull(List<SpecNode> entries) {
        return entries.stream().anyMatch(entry -> isNull(entry, entries));
    }

    /** Whether one of the alternatives only says that null is allowed. */
    static boolean isNull(SpecNode entry, List<SpecNode> entries) {
        return Nullability.isNullOnly(entry) || isNullMarker(entry, entries);
    }

    /** OpenAPI 3.0 has no null type; some write a nullable object that says nothing else beside a reference. */
    private static boolean isNullMarker(SpecNode entry, List<SpecNode> entries) {
        SpecNode type = entry.get("type");
        return entries.size() == 2
                && entries.stream().anyMatch(SpecNode::isReference)
                && !entry.isReference()
                && type != null
                && type.text().equals("object")
                && Nullability.isNullable(entry)
                && entry.members().keySet().stream()
                        .allMatch(keyword -> TYPES.contains(keyword) || Keywords.isIdle(keyword));
    }
}
