package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.schema.FormatTable;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;

/** Schemas of whole bodies that are bytes, whatever the media type: {@code format: binary}, and what says the same in other versions. */
final class BinarySchema {
    private BinarySchema() {}

    static boolean is(SpecNode schema, SchemaContext context) {
        SpecNode last = SchemaChain.of(schema, context.reading()).last();
        return last.isObject()
                && context.kinds().of(last).stream().anyMatch(kind -> kind == JsonKind.STRING || kind == JsonKind.FILE)
                && FormatTable.scalar(context.kinds().of(last).iterator().next(), last, Role.BODY) == ScalarType.BINARY;
    }
}
