package dev.sdkpoet.spec;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** The operations of a document that aren't read. */
final class LeftOut {
    private final Set<SpecNode> operations = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> ids = new HashSet<>();
    private final Set<Method> methods = new HashSet<>();
    private boolean hasUnknown;

    private record Method(String path, String method) {}

    void add(SpecNode operation) {
        operations.add(operation);
        String id = operation.string("operationId");
        if (id != null) {
            ids.add(id);
        }
    }

    /** A method of one path, whose path item other paths have with it. */
    void add(String path, String method) {
        methods.add(new Method(path, method));
    }

    /** Some operations were left out without a look at them. */
    void addUnknown() {
        hasUnknown = true;
    }

    boolean has(SpecNode operation) {
        return operations.contains(operation);
    }

    boolean hasId(String operationId) {
        return hasUnknown || ids.contains(operationId);
    }

    boolean has(String path, String method) {
        return methods.contains(new Method(path, method));
    }
}
