package dev.sdkpoet.diff;

import java.util.List;
import java.util.Optional;

/** Where something is that isn't under its old name any more. */
final class Successors {
    private final OriginIndex before;
    private final OriginIndex after;

    Successors(OriginIndex before, OriginIndex after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What something became.
     *
     * @param java what Java calls it, as a code span
     * @param certain whether it is known to be the same, and doesn't only look so
     */
    record Successor(String java, boolean certain) {}

    Optional<Successor> of(Origin old) {
        return switch (old.kind()) {
            case OPERATION, SECURITY_SCHEME, SCHEMA ->
                same(old, old.kind())
                        .map(origin -> successor(origin.java(), true))
                        .or(() -> alike(old));
            // Its first operation leads to where the API has gone.
            case TAG ->
                same(old, Origin.Kind.OPERATION)
                        .map(origin -> successor(
                                origin.java().substring(0, origin.java().indexOf('.')), true));
            default -> Optional.empty();
        };
    }

    private static Successor successor(String java, boolean certain) {
        return new Successor(Wording.code(java), certain);
    }

    /** What stands at the same place of the document. */
    private Optional<Origin> same(Origin old, Origin.Kind kind) {
        return after.all()
                .filter(origin -> origin.kind() == kind && origin.id().equals(old.id()))
                .findFirst();
    }

    /** The only new schema with the same content. */
    private Optional<Successor> alike(Origin old) {
        List<Origin> alike = after.all()
                .filter(origin -> old.kind() == Origin.Kind.SCHEMA && origin.kind() == Origin.Kind.SCHEMA)
                .filter(origin -> origin.shape().equals(old.shape()))
                .filter(origin -> before.origin(origin.key()).isEmpty())
                .toList();
        return alike.size() == 1 ? Optional.of(successor(alike.get(0).java(), false)) : Optional.empty();
    }
}
