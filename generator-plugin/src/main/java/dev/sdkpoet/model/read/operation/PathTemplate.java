package dev.sdkpoet.model.read.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path with parameters.
 *
 * @param text as written
 * @param names the names in braces, each once, in order
 */
public record PathTemplate(String text, Set<String> names) {

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
        return open >= 0 ? Optional.empty() : Optional.of(new PathTemplate(text, names));
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
