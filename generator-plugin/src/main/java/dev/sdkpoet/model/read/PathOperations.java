package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.SpecNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations below {@code paths}, for links that lead to them. */
final class PathOperations {
    private final Map<String, SpecNode> byId = new HashMap<>();
    private final Set<SpecNode> all = Collections.newSetFromMap(new IdentityHashMap<>());

    private PathOperations() {}

    static PathOperations of(Scope scope) {
        PathOperations operations = new PathOperations();
        SpecNode paths = scope.document().root().get("paths");
        if (paths != null && paths.isObject()) {
            paths.members().values().stream()
                    .filter(SpecNode::isObject)
                    .forEach(written -> scope.follow(written).members().forEach(operations::add));
        }
        return operations;
    }

    private void add(String method, SpecNode operation) {
        if (ApiModelReader.METHODS.contains(method.toLowerCase(Locale.ROOT)) && operation.isObject()) {
            all.add(operation);
            String id = operation.string("operationId");
            if (id != null) {
                byId.putIfAbsent(id, operation);
            }
        }
    }

    /** The operation with this {@code operationId}; of several, the first. */
    @Nullable
    SpecNode named(String operationId) {
        return byId.get(operationId);
    }

    boolean contains(SpecNode operation) {
        return all.contains(operation);
    }
}
