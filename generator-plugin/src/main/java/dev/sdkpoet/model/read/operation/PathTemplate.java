package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.PathParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A path with parameters.
 *
 * @param text as written
 * @param names the names in braces, each once, in order, without those in a query
 * @param queryNames of those that are the value of a pair in the path's query, the name of that pair
 */
public record PathTemplate(String text, Set<String> names, Map<String, String> queryNames) {
    /** Nothing when braces don't match or hold no name. */
    public static Optional<PathTemplate> parse(String text) {
        Set<String> names = new LinkedHashSet<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                if (open >= 0) {
                    return Optional.empty();
                }
                open = i;
            } else if (c == '}') {
                if (open < 0 || open + 1 == i) {
                    return Optional.empty();
                }
                names.add(text.substring(open + 1, i));
                open = -1;
            }
        }
        return open >= 0 ? Optional.empty() : Optional.of(of(text, names));
    }

    private static PathTemplate of(String text, Set<String> names) {
        PathParts parts = PathParts.of(text);
        Map<String, String> queryNames = new LinkedHashMap<>();
        parts.pairs().forEach(pair -> pair.parameter().ifPresent(name -> queryNames.put(name, pair.name())));
        names.removeIf(name -> queryNames.containsKey(name) && !parts.path().contains("{" + name + "}"));
        return new PathTemplate(text, names, queryNames);
    }

    /** Whether a parameter is all of the last segment, but not of the path. */
    boolean endsWith(String name) {
        return text.indexOf('/', 1) > 0 && text.endsWith("/{" + name + "}");
    }

    /** The path's segments without parameters. */
    List<String> fixedSegments() {
        List<String> segments = new ArrayList<>();
        for (String segment : text.split("[/?#]")) {
            if (!segment.isEmpty() && segment.indexOf('{') < 0) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
