package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The operations that become one API interface.
 *
 * @param tag the tag they share, as written, or the first thing that the paths of operations without a tag name; {@link #OTHERS} if their
 *     paths name none, and "" if operations without a tag stay together. A blank tag is none
 * @param doc what the document says about the tag
 * @param operations in document order; never empty
 */
public record Resource(String tag, Doc doc, SpecLocation location, List<Operation> operations) {
    /** In place of a tag, for operations that have none and whose paths name nothing. Blank tags of a document are read as "". */
    public static final String OTHERS = " ";

    public Resource {
        operations = List.copyOf(operations);
    }

    /** This resource with another operation in the place of each, for a model pass. */
    public Resource with(UnaryOperator<Operation> other) {
        return new Resource(tag, doc, location, operations.stream().map(other).toList());
    }

    /** Whether nothing says what these operations have in common. */
    public boolean isNameless() {
        return isNameless(tag);
    }

    /** What users call it: its tag, or {@code Default} without one. */
    public String name() {
        return isNameless() ? "Default" : tag;
    }

    /** Whether a tag says nothing. */
    public static boolean isNameless(String tag) {
        return tag.isBlank();
    }

    /** What all spellings of a tag share that differ only in capitals, accents and signs, so that they make the same name in Java. */
    public static String folded(String tag) {
        String folded = Normalizer.normalize(tag, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return folded.isEmpty() ? tag : folded;
    }
}
