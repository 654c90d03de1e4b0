package dev.sdkpoet.model.read.node;

import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.function.Predicate;

/** Whether null is a value of a schema, in the words of every version. */
public final class Nullability {
    private Nullability() {}

    /** Whether the schema itself, references and compositions not counted, says that null is allowed. */
    public static boolean isNullable(SpecNode schema) {
        return Fields.isTrue(schema.get("nullable")) || Fields.isTrue(schema.get("x-nullable")) || admitsNull(schema);
    }

    private static boolean admitsNull(SpecNode schema) {
        SpecNode type = schema.get("type");
        SpecNode constant = schema.get("const");
        SpecNode values = schema.get("enum");
        return type != null && (isNullType(type) || type.items().stream().anyMatch(Nullability::isNullType))
                || constant != null && constant.isNull()
                || values != null && values.items().stream().anyMatch(SpecNode::isNull);
    }

    /** Whether null is the only value the schema admits. */
    public static boolean isNullOnly(SpecNode schema) {
        SpecNode type = schema.get("type");
        SpecNode constant = schema.get("const");
        SpecNode values = schema.get("enum");
        return type != null && (isNullType(type) || allNull(type.items(), Nullability::isNullType))
                || constant != null && constant.isNull()
                || values != null && allNull(values.items(), SpecNode::isNull)
                || Fields.isTrue(schema.get("nullable")) && saysNothingElse(schema);
    }

    private static boolean saysNothingElse(SpecNode schema) {
        return schema.members().keySet().stream().allMatch(key -> key.equals("nullable") || key.startsWith("x-"));
    }

    private static boolean allNull(List<SpecNode> nodes, Predicate<SpecNode> isNull) {
        return !nodes.isEmpty() && nodes.stream().allMatch(isNull);
    }

    private static boolean isNullType(SpecNode type) {
        return (type.isString() || type.isNull()) && type.text().equals("null");
    }
}
