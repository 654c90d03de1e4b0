package dev.sdkpoet.select;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations that fit all of what is said here. Of a list, one value has to fit; what is empty or null isn't asked for.
 *
 * @param document the name of their document; "" for all
 * @param tags as the document writes them
 * @param paths {@code /pets/**}: a {@code *} stands for any part of a segment, {@code **} for any segments
 * @param operations ids in the document, in which {@code *} stands for anything, or methods with paths: {@code GET /pets/*}
 * @param methods of HTTP
 * @param deprecated whether they are
 * @param internal whether they, or their paths, are marked {@code x-internal}
 */
public record SelectionRule(
        String document,
        List<String> tags,
        List<String> paths,
        List<String> operations,
        List<String> methods,
        @Nullable Boolean deprecated,
        @Nullable Boolean internal) {
    public SelectionRule {
        tags = List.copyOf(tags);
        paths = List.copyOf(paths);
        operations = List.copyOf(operations);
        methods = List.copyOf(methods);
    }

    boolean isFor(String name) {
        return document.isEmpty() || document.equals(name);
    }

    /** Whether it says nothing of operations. */
    public boolean isEmpty() {
        return tags.isEmpty()
                && paths.isEmpty()
                && operations.isEmpty()
                && methods.isEmpty()
                && deprecated == null
                && internal == null;
    }
}
