package dev.sdkpoet.lock;

import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a lock says that callers have. */
public final class LockedThings {
    private final Lock lock;
    private final LockIds ids;

    public LockedThings(Lock lock, LockIds ids) {
        this.lock = lock;
        this.ids = ids;
    }

    /** Whether callers give it in one of the operation's calls, as an argument or an option. */
    public boolean hasInput(OperationId operation, Parameter.Location in, String wireName) {
        String input = ids.parameter("", in, wireName);
        return below(operation)
                .anyMatch(entry ->
                        entry.getKey().endsWith(input) && entry.getValue().position() > 0);
    }

    /** Whether an answer has a method, which isn't that of the operation itself. */
    public boolean hasResult(OperationId operation, String mediaType) {
        String result = ids.result("", mediaType);
        return below(operation).anyMatch(entry -> entry.getKey().endsWith(result));
    }

    /** Where the items of an operation's pages are: the names that lead to the array; nothing where it had no pages. */
    public Optional<List<String>> pageItems(OperationId operation) {
        String prefix = ids.pagesPrefix(operation);
        return below(operation)
                .map(Map.Entry::getKey)
                .filter(id -> id.startsWith(prefix))
                .map(id -> plain(LockText.decoded(id.substring(prefix.length()))))
                .map(items -> items.isEmpty()
                        ? List.<String>of()
                        : Stream.of(items.split("/", -1))
                                .map(LockedThings::plain)
                                .toList())
                .findFirst();
    }

    private static String plain(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    public boolean hasType(TypeId type) {
        return !lock.entries().isEmpty() && lock.has(ids.type(type));
    }

    private Stream<Map.Entry<String, LockEntry>> below(OperationId operation) {
        if (lock.entries().isEmpty()) {
            return Stream.empty();
        }
        String below = ids.operation(operation) + "/";
        return lock.entries().tailMap(below).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(below));
    }
}
