package dev.sdkpoet.model;

import java.util.Set;
import java.util.regex.Pattern;

/** What the segments of a path are, each by itself. */
public final class PathSegments {
    private static final Pattern VERSION =
            Pattern.compile("(?i)api|rest|v\\d+[a-z0-9]*([._-][a-z0-9]+)*|\\d{4}-\\d{2}-\\d{2}|\\d+([._]\\d+)*");

    /** {@code api2}, {@code api-v1.0}; {@code json} is a format. */
    private static final Pattern PREFIX = Pattern.compile("(?i)api[._-]?v?\\d[\\d._]*|json|xml");

    private static final Pattern FORMAT = Pattern.compile("(?i)(?<=.)\\.(json|xml|txt|csv|html)$");

    /** What begins with one of these words and goes on is an action: {@code getUpdates}. */
    private static final Set<String> VERBS = Set.of("create", "fetch", "find", "get", "remove", "send");

    private static final Pattern FIRST_WORD = Pattern.compile("([a-z]+)(?=[A-Z_-]).+");

    private PathSegments() {}

    /** Whether a segment names the API or its version, not what the path is about. */
    public static boolean isVersion(String segment) {
        return VERSION.matcher(segment).matches();
    }

    /**
     * The first thing that a path names: {@code subscriptions} of {@code /v1/subscriptions/{id}}, {@code chat} of {@code /chat.postMessage}.
     * "" if it names none, or an action such as {@code /getUpdates}.
     */
    public static String group(String path) {
        for (String written : path.split("[?#]", 2)[0].split("/")) {
            String segment = FORMAT.matcher(written).replaceFirst("");
            boolean isName = segment.chars().anyMatch(Character::isLetter)
                    && segment.indexOf('{') < 0
                    && !segment.startsWith(":")
                    && !isVersion(segment)
                    && !PREFIX.matcher(segment).matches();
            if (isName) {
                return isAction(segment) ? "" : withoutMethod(segment);
            }
        }
        return "";
    }

    private static boolean isAction(String segment) {
        var first = FIRST_WORD.matcher(segment);
        return first.matches() && VERBS.contains(first.group(1));
    }

    /** {@code projects} of {@code projects:search}, {@code admin.apps} of {@code admin.apps.approve}. */
    private static String withoutMethod(String segment) {
        String name = segment.split(":", 2)[0];
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.substring(0, dot).chars().anyMatch(Character::isLetter) ? name.substring(0, dot) : name;
    }
}
