package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.HttpMethods;
import dev.sdkpoet.spec.SpecNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations below {@code paths}, for links that lead to them. Of several that one could mean, the first. */
final class PathOperations {
    private final Map<String, OperationId> byId = new HashMap<>();
    private final IdentityHashMap<SpecNode, OperationId> byNode = new IdentityHashMap<>();

    private PathOperations() {}

    static PathOperations of(ReadContext context) {
        PathOperations operations = new PathOperations();
        SpecNode paths = context.document().root().get("paths");
        if (paths != null && paths.isObject()) {
            paths.members().forEach((path, written) -> {
                if (written.isObject()) {
                    context.pathItem(written).members().forEach((key, operation) -> {
                        if (!context.document().isLeftOut(path, key)) {
                            operations.add(context, written, key, operation);
                        }
                    });
                }
            });
        }
        return operations;
    }

    private void add(ReadContext context, SpecNode written, String key, SpecNode operation) {
        String method = key.toLowerCase(Locale.ROOT);
        if (HttpMethods.ALL.contains(method) && operation.isObject()) {
            OperationId id = context.operationId(written, method);
            byNode.putIfAbsent(operation, id);
            String name = operation.string("operationId");
            if (name != null) {
                byId.putIfAbsent(name, id);
            }
        }
    }

    /** The operation with this {@code operationId}. */
    @Nullable
    OperationId named(String operationId) {
        return byId.get(operationId);
    }

    /** The operation that is written here. */
    @Nullable
    OperationId at(SpecNode operation) {
        return byNode.get(operation);
    }
}
