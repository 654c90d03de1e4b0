package dev.sdkpoet.runtime;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of an operation, with parameters in braces. */
final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]++)}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?i)(?:\\.|%2e){1,2}+(?:;.*+)?+");

    /** As the document writes it. */
    final String text;

    PathTemplate(String text) {
        this.text = text;
    }

    /** The query that the template itself carries, encoded; empty for none. */
    String fixedQuery() {
        String sent = sentPath();
        int query = sent.indexOf('?');
        return query < 0 ? "" : Percent.encode(sent.substring(query + 1), Percent.LINK);
    }

    /** Without a fragment, which HTTP never sends. */
    private String sentPath() {
        return text.split("#", 2)[0];
    }

    /**
     * The path with the values of its parameters.
     *
     * @param values encoded values by parameter name
     * @return a path that starts with a slash
     * @throws IllegalStateException when a parameter has no value
     */
    String expand(Map<String, String> values) {
        String sent = sentPath().split("\\?", 2)[0];
        StringBuilder expanded = new StringBuilder();
        for (String segment : sent.substring(sent.startsWith("/") ? 1 : 0).split("/", -1)) {
            expanded.append('/').append(expand(segment, values));
        }
        return expanded.toString();
    }

    private String expand(String segment, Map<String, String> values) {
        StringBuilder expanded = new StringBuilder();
        String name = "";
        int end = 0;
        for (Matcher parameter = PARAMETER.matcher(segment); parameter.find(); end = parameter.end()) {
            name = parameter.group(1);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("The path parameter "
                        .concat(name)
                        .concat(" of ")
                        .concat(text)
                        .concat(" has no value"));
            }
            expanded.append(Percent.encode(segment.substring(end, parameter.start()), Percent.LINK));
            expanded.append(value);
        }
        expanded.append(Percent.encode(segment.substring(end), Percent.LINK));
        if (end > 0) {
            check(name, expanded.toString());
        }
        return expanded.toString();
    }

    /** Refuses what would change the route: an empty segment and dot segments (RFC 3986, section 3.3). */
    static void check(String parameter, String segment) {
        if (segment.isEmpty() || isDots(segment)) {
            throw new IllegalArgumentException(
                    "The path parameter ".concat(parameter).concat(" must not be empty, '.' or '..'"));
        }
    }

    /** Whether a segment is one or two dots, which parameters may follow. */
    static boolean isDots(String segment) {
        return DOT_SEGMENT.matcher(segment).matches();
    }
}
