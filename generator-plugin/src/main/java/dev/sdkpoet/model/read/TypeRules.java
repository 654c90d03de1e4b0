package dev.sdkpoet.model.read;

import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Keyword;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.ObjectKind;
import dev.sdkpoet.model.read.node.SpecVersion;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of what doesn't go with the {@code type} beside it. */
final class TypeRules {
    private static final Set<ObjectKind> TYPED =
            Set.of(ObjectKind.SCHEMA, ObjectKind.PARAMETER, ObjectKind.HEADER, ObjectKind.ITEMS);

    private static final Set<String> LEAST_SIZES = Set.of("minLength", "minItems", "minProperties");

    private static final Set<String> KINDS =
            Stream.of(JsonKind.values()).map(TypeRules::name).collect(Collectors.toUnmodifiableSet());

    private final SpecVersion version;
    private final Mistakes mistakes;

    TypeRules(SpecVersion version, Mistakes mistakes) {
        this.version = version;
        this.mistakes = mistakes;
    }

    void check(SpecNode node, ObjectKind object) {
        SpecNode type = TYPED.contains(object) ? node.get("type") : null;
        if (type == null) {
            return;
        }
        List<SpecNode> types = type.isArray() ? type.items() : List.of(type);
        if (!type.isArray() || version.hasJsonSchema()) {
            types.forEach(this::checkVersion);
        }
        List<String> names = types.stream()
                .filter(SpecNode::isString)
                .map(SpecNode::text)
                .filter(name -> !name.equals("null"))
                .toList();
        if (!names.isEmpty() && KINDS.containsAll(names)) {
            checkBeside(node, Keywords.of(object, version), names);
            checkItems(node, names);
        }
    }

    private static String name(JsonKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void checkVersion(SpecNode type) {
        if (type.isString() && type.text().equals("file") && version != SpecVersion.SWAGGER_2_0) {
            mistakes.add(
                    "the type `file` is known to Swagger 2.0, not to " + version
                            + ". Write `type: string` with `format: binary`.",
                    type::location);
        }
        if (type.isString() && type.text().equals("null") && !version.hasJsonSchema()) {
            String remedy = version == SpecVersion.SWAGGER_2_0 ? "x-nullable: true" : "nullable: true";
            mistakes.add(
                    "the type `null` is known to OpenAPI 3.1 and later, not to " + version + ". Write `" + remedy
                            + "` beside the type of the other values.",
                    type::location);
        }
    }

    private void checkBeside(SpecNode node, Map<String, Keyword> fields, List<String> types) {
        node.members().forEach((name, value) -> {
            Keyword field = fields.get(name);
            JsonKind about = field == null ? null : field.valueKind();
            if (field != null
                    && about != null
                    && saysSomething(name, value)
                    && !isAmong(about, types)
                    && field.expected().admits(value, version)) {
                mistakes.add(
                        "`" + name + "` says nothing about values of type `" + String.join("` or `", types)
                                + "`. Correct the type, or remove `" + name + "`.",
                        () -> node.keyLocation(name));
            }
        });
    }

    /** Frameworks write {@code minLength: 0}, {@code required: []} and the like of everything, which is true of every value. */
    private static boolean saysSomething(String keyword, SpecNode value) {
        return switch (value.kind()) {
            case NULL -> false;
            case OBJECT, ARRAY -> value.size() > 0;
            case BOOLEAN -> value.text().equals("true") && !keyword.equals("additionalProperties");
            case NUMBER -> !(value.text().equals("0") && LEAST_SIZES.contains(keyword));
            case STRING -> true;
        };
    }

    private static boolean isAmong(JsonKind about, List<String> types) {
        return types.contains(name(about))
                || about == JsonKind.NUMBER && types.contains("integer")
                || about == JsonKind.STRING && types.contains("file");
    }

    /** From OpenAPI 3.1 on, an array without {@code items} is one of anything, and says so. */
    private void checkItems(SpecNode node, List<String> types) {
        boolean isArray = types.contains("array") && !version.hasJsonSchema();
        if (isArray && Stream.of("items", "allOf", "oneOf", "anyOf").allMatch(keyword -> node.get(keyword) == null)) {
            mistakes.add("this array doesn't say what is in it; it may be anything. Add `items`.", node::location);
        }
    }
}
