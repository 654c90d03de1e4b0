package dev.sdkpoet.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the segments of a path are, each by itself. */
public final class PathSegments {
    private static final Pattern VERSION =
            Pattern.compile("(?i)api|rest|v\\d+[a-z0-9]*([._-][a-z0-9]+)*|\\d{4}-\\d{2}-\\d{2}|\\d+([._]\\d+)*");

    /** {@code api2}, {@code api-v1.0}; {@code json} is a format. */
    private static final Pattern PREFIX = Pattern.compile("(?i)api[._-]?v?\\d[\\d._]*|json|xml");

    private static final Pattern FORMAT = Pattern.compile("(?i)(?<=.)\\.(json|xml|txt|csv|html)$");

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
        String name = decoded(name(path));
        boolean isThing =
                hasLetter(name) && !isVersion(name) && !PREFIX.matcher(name).matches() && !Verbs.beginAction(name);
        return isThing ? name : "";
    }

    /** Whether a segment says what is done: {@code verify}, {@code mark_read}. */
    public static boolean isAction(String segment) {
        return Verbs.isAction(segment);
    }

    /** The first segment of a path that names something, be it a thing or an action, as written; "" if none does. */
    public static String name(String path) {
        for (String written : path.split("[?#]", 2)[0].split("/")) {
            String segment = FORMAT.matcher(written).replaceFirst("");
            boolean isName = hasLetter(segment)
                    && segment.indexOf('{') < 0
                    && !segment.startsWith(":")
                    && !isVersion(segment)
                    && !PREFIX.matcher(segment).matches();
            if (isName) {
                return withoutMethod(segment);
            }
        }
        return "";
    }

    /** {@code projects} of {@code projects:search}, {@code admin.apps} of {@code admin.apps.approve}. */
    private static String withoutMethod(String segment) {
        String name = segment.split(":", 2)[0];
        int dot = name.lastIndexOf('.');
        return dot > 0 && hasLetter(name.substring(0, dot)) ? name.substring(0, dot) : name;
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** {@code a b} of {@code a%20b}; what isn't escaped well stays. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
