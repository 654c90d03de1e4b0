package dev.sdkpoet.model.read.node;

import dev.sdkpoet.spec.SpecNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas that the document names: {@code components.schemas}, or Swagger 2.0's {@code definitions}. */
public final class Components {
    private final Map<String, SpecNode> schemas = new LinkedHashMap<>();
    private final Set<SpecNode> nodes = Collections.newSetFromMap(new IdentityHashMap<>());

    public Components(ReadContext context, Fields fields) {
        SpecNode root = context.document().root();
        SpecNode holder = context.isSwagger2() ? root : fields.object(root, "components");
        if (holder == null) {
            return;
        }
        fields.map(holder, context.isSwagger2() ? "definitions" : "schemas").forEach((name, schema) -> {
            if (schema.isObject() || schema.isBoolean()) {
                schemas.put(name, schema);
                nodes.add(schema);
            }
        });
    }

    public Map<String, SpecNode> all() {
        return Collections.unmodifiableMap(schemas);
    }

    @Nullable
    public SpecNode named(String name) {
        return schemas.get(name);
    }

    /** Whether this very node, not one that is equal to it, is a named schema. */
    public boolean contains(SpecNode schema) {
        return nodes.contains(schema);
    }
}
