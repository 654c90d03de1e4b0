package dev.sdkpoet.diff;

import dev.sdkpoet.text.MarkdownText;
import java.util.List;
import java.util.Optional;

/** Where something is that isn't under its old name any more. */
final class Successors {
    private final Parts before;
    private final Parts after;

    Successors(Parts before, Parts after) {
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

    Optional<Successor> of(Part old) {
        return switch (old.kind()) {
            case OPERATION, SECURITY_SCHEME, SCHEMA ->
                same(old, old.kind()).map(part -> successor(part.java(), true)).or(() -> alike(old));
            // Its first operation leads to where the API has gone.
            case TAG ->
                same(old, Part.Kind.OPERATION)
                        .map(part ->
                                successor(part.java().substring(0, part.java().indexOf('.')), true));
            default -> Optional.empty();
        };
    }

    private static Successor successor(String java, boolean certain) {
        return new Successor(MarkdownText.inlineCode(java), certain);
    }

    /** What stands at the same place of the document. */
    private Optional<Part> same(Part old, Part.Kind kind) {
        return after.all()
                .filter(part -> part.kind() == kind && part.id().equals(old.id()))
                .findFirst();
    }

    /** The only new schema with the same content. */
    private Optional<Successor> alike(Part old) {
        List<Part> alike = after.all()
                .filter(part -> old.kind() == Part.Kind.SCHEMA && part.kind() == Part.Kind.SCHEMA)
                .filter(part -> part.shape().equals(old.shape()))
                .filter(part -> before.part(part.key()).isEmpty())
                .toList();
        return alike.size() == 1 ? Optional.of(successor(alike.get(0).java(), false)) : Optional.empty();
    }
}
