package dev.sdkpoet.openapigenerator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The marks {@code x-internal} of operations. OpenAPI Generator's filter doesn't remove operations: it marks all of them, and its
 * generators skip those marked {@code true}. Here those go, and the others get back what they had.
 */
final class InternalOperations {
    private static final String MARK = "x-internal";

    private final IdentityHashMap<Operation, @Nullable Object> marks;

    private InternalOperations(IdentityHashMap<Operation, @Nullable Object> marks) {
        this.marks = marks;
    }

    static InternalOperations of(OpenAPI document) {
        IdentityHashMap<Operation, @Nullable Object> marks = new IdentityHashMap<>();
        if (document.getPaths() != null) {
            document.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(operation -> marks.put(operation, mark(operation))));
        }
        return new InternalOperations(marks);
    }

    private static @Nullable Object mark(Operation operation) {
        return operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(MARK);
    }

    /** @throws IllegalArgumentException if no operation is left */
    void removeFiltered(OpenAPI document) {
        boolean left = false;
        if (document.getPaths() != null) {
            for (PathItem path : document.getPaths().values()) {
                path.readOperationsMap().forEach((method, operation) -> {
                    if (Boolean.TRUE.equals(mark(operation))) {
                        path.operation(method, null);
                    } else {
                        restore(operation);
                    }
                });
                left |= !path.readOperations().isEmpty();
            }
            document.getPaths()
                    .values()
                    .removeIf(path ->
                            path.get$ref() == null && path.readOperations().isEmpty());
        }
        if (!left) {
            throw new IllegalArgumentException("FILTER leaves no operation. Correct its names.");
        }
    }

    private void restore(Operation operation) {
        Object mark = marks.get(operation);
        if (operation.getExtensions() == null) {
            return;
        }
        if (mark == null) {
            operation.getExtensions().remove(MARK);
            if (operation.getExtensions().isEmpty()) {
                operation.setExtensions(null);
            }
        } else if (operation.getExtensions().containsKey(MARK)) {
            operation.getExtensions().put(MARK, mark);
        }
    }
}
