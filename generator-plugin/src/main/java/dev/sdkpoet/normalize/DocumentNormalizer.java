package dev.sdkpoet.normalize;

import dev.sdkpoet.problem.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Applies rules to OpenAPI 3 documents. Found with {@link ServiceLoader}, so that only builds that want rules load what applies them. */
public interface DocumentNormalizer {
    /** What applies the rules, in which version. */
    String name();

    /** Tells what is wrong with names or values of rules, and which rules change nothing. */
    void check(Map<String, String> rules, Problems problems);

    /**
     * Applies rules that {@link #check} found no error in.
     *
     * @param json the document as JSON
     * @throws IllegalArgumentException if the document can't be changed; the message says why and what to do
     */
    Difference normalize(String json, Map<String, String> rules);

    /**
     * What rules have changed. Both texts come from the same reading of the document, so what differs between them is what the rules did,
     * whatever the reading lost.
     *
     * @param before the document as JSON before the rules
     * @param after the document as JSON after them
     * @param leavesUnused whether parts that operations no longer use are left, which nobody needs
     */
    record Difference(String before, String after, boolean leavesUnused) {}

    /** The one on the class path, if there is one. */
    static Optional<DocumentNormalizer> find() {
        return ServiceLoader.load(DocumentNormalizer.class, DocumentNormalizer.class.getClassLoader())
                .findFirst();
    }
}
