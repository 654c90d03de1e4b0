package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.schema.Entries;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Optional;

/**
 * The one scalar that a schema allows, which the client can send by itself.
 *
 * @param node where the document says so
 * @param isText whether it is a string; where YAML reads a number or a boolean, what is written counts
 */
record OnlyValue(SpecNode node, boolean isText) {
    /** Empty where a schema allows several values, or any. */
    static Optional<OnlyValue> of(SpecNode schema, SchemaContext context) {
        SchemaChain chain = SchemaChain.of(schema, context.reading());
        List<SpecNode> values =
                chain.schemas().stream().allMatch(each -> Entries.of(each).isEmpty())
                        ? chain.values().stream().distinct().toList()
                        : List.of();
        if (values.size() != 1 || values.get(0).isObject() || values.get(0).isArray()) {
            return Optional.empty();
        }
        SpecNode only = values.get(0);
        boolean isText = only.isString() || context.kinds().of(chain.last()).contains(JsonKind.STRING);
        return Optional.of(new OnlyValue(only, isText));
    }

    /** As it is sent in a URL or a header. */
    String text() {
        return isText && !node.isString() ? node.source() : node.text();
    }

    String json() {
        return isText && !node.isString() ? '"' + node.source() + '"' : node.toJson();
    }
}
