package dev.sdkpoet.lock;

import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a lock says that callers have. */
public final class LockedThings {
    private final Lock lock;
    private final LockIds ids;
    private final LockedPlaces places;
    private final Set<String> otherPlaces;

    public LockedThings(Lock lock, LockIds ids) {
        this.lock = lock;
        this.ids = ids;
        this.places = new LockedPlaces(lock);
        this.otherPlaces = lock.otherPlaces().keySet();
    }

    /** What it says of one operation, found in one go: a lock has a line for each of the many inputs that an operation can have. */
    public OfOperation operation(OperationId operation) {
        Set<String> inputs = new HashSet<>();
        Set<String> others = new HashSet<>();
        below(operation).forEach(entry -> {
            String id = entry.getKey();
            Set<String> things = entry.getValue().position() > 0 ? inputs : others;
            things.add(id.substring(id.lastIndexOf('/', id.lastIndexOf('/') - 1)));
        });
        return new OfOperation(ids, isLocked(operation), inputs, others);
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

    /** Whether there is a type of a schema, be it one with those of others. */
    public boolean hasType(TypeId type) {
        if (lock.entries().isEmpty()) {
            return false;
        }
        String place = ids.type(type);
        return lock.has(place) || otherPlaces.contains(place);
    }

    /** Whether there is a type of a schema, or of one inside of it. */
    public boolean hasTypeIn(TypeId schema) {
        return !lock.entries().isEmpty() && places.has(ids.type(schema));
    }

    private boolean isLocked(OperationId operation) {
        return !lock.entries().isEmpty() && lock.hasAtOrBelow(ids.operation(operation));
    }

    private Stream<Map.Entry<String, LockEntry>> below(OperationId operation) {
        if (lock.entries().isEmpty()) {
            return Stream.empty();
        }
        String below = ids.operation(operation) + "/";
        return lock.entries().tailMap(below).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(below));
    }

    /** The last two steps of the ids of what an operation has: those of what has a position, and all others. */
    public static final class OfOperation {
        private final LockIds ids;
        private final boolean isLocked;
        private final Set<String> inputs;
        private final Set<String> others;

        private OfOperation(LockIds ids, boolean isLocked, Set<String> inputs, Set<String> others) {
            this.ids = ids;
            this.isLocked = isLocked;
            this.inputs = inputs;
            this.others = others;
        }

        /**
         * Whether callers give it in one of the operation's calls, as an argument or an option, or don't know it: then the client doesn't
         * send it by itself either, so that calls stay what they were.
         */
        public boolean hasInput(Parameter.Location in, String wireName) {
            if (!isLocked) {
                return false;
            }
            String id = ids.parameter("", in, wireName);
            return inputs.contains(id) || !others.contains(id) && mayBeNew(in);
        }

        /** Fields of a body that the lock doesn't have belong to calls that nobody makes yet. */
        private boolean mayBeNew(Parameter.Location in) {
            return switch (in) {
                case PATH -> false;
                case QUERY, HEADER, COOKIE -> true;
                case FORM, PART -> {
                    String fields = ids.parameter("", in, "");
                    yield Stream.concat(inputs.stream(), others.stream()).anyMatch(id -> id.startsWith(fields));
                }
            };
        }

        /** Whether an answer has a method, which isn't that of the operation itself. */
        public boolean hasResult(String mediaType) {
            return !others.isEmpty() && others.contains(ids.result("", mediaType));
        }
    }
}
