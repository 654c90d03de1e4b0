package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.node.SchemaText;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of an operation's equal schemas stands for all, so that they are one type: the first one that callers have a class of, else the first
 * one. Those that had classes of their own before they were equal keep them. Only of what stands in the operation itself a class says that: a
 * response that several operations refer to may have one for another of them.
 */
final class EqualSchemas {
    private final Map<String, SpecNode> first = new HashMap<>();
    private final SchemaContext context;
    private final String operation;

    /** @param schemas in their order */
    EqualSchemas(SpecNode operation, List<SpecNode> schemas, SchemaContext context) {
        this.context = context;
        this.operation = context.typeId(operation).pointer() + "/";
        schemas.forEach(schema -> first.merge(
                SchemaText.key(schema), schema, (known, other) -> hasClass(known) || !hasClass(other) ? known : other));
    }

    /** Whether another schema stands for one that callers have a class of, which this or another operation has given them. */
    boolean leavesClassBehind(SpecNode schema) {
        return !standingFor(schema).isSame(schema)
                && context.reading().options().earlier().hasType(context.typeId(schema));
    }

    /** The schema that stands for one of them. */
    SpecNode standingFor(SpecNode schema) {
        return hasClass(schema) ? schema : first.getOrDefault(SchemaText.key(schema), schema);
    }

    private boolean hasClass(SpecNode schema) {
        TypeId id = context.typeId(schema);
        return id.pointer().startsWith(operation)
                && context.reading().options().earlier().hasTypeIn(id);
    }
}
