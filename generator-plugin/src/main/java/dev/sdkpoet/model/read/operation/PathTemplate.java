package dev.sdkpoet.model.read.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with parameters.
 *
 * @param text as written
 * @param names the names in braces, each once, in order, without those in a query
 * @param queryNames of those that are the value of a pair in the path's query, the name of that pair
 */
public record PathTemplate(String text, Set<String> names, Map<String, String> queryNames) {
    private static final Pattern PAIR = Pattern.compile("[?&]([^=&#{}?]+)=\\{([^{}]+)}(?=[&#]|$)");

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
        Map<String, String> queryNames = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            queryNames.put(pair.group(2), pair.group(1));
        }
        String path = text.substring(0, queryStart(text));
        names.removeIf(name -> queryNames.containsKey(name) && !path.contains("{" + name + "}"));
        return new PathTemplate(text, names, queryNames);
    }

    /** A question mark in braces is RFC 6570's. */
    private static int queryStart(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '?' && depth == 0) {
                return i;
            }
        }
        return text.length();
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
