package dev.sdkpoet.select;

import java.util.List;
import java.util.function.BiPredicate;

/** Patterns as Maven's users write them. Each text takes a time that grows with its length, whatever the pattern. */
final class Glob {
    private static final String ANY_SEGMENTS = "**";

    private Glob() {}

    /** Whether a name fits; {@code *} stands for any characters, also none. */
    static boolean fits(String pattern, String name) {
        return fits(characters(pattern), "*", characters(name), String::equals);
    }

    /** Whether a path fits; {@code **} stands for any segments, also none, and {@code *} for any part of one. */
    static boolean fitsPath(String pattern, String path) {
        return fits(List.of(pattern.split("/", -1)), ANY_SEGMENTS, List.of(path.split("/", -1)), Glob::fits);
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** When parts don't fit, only the last wildcard before them takes one more: what an earlier one takes makes no difference. */
    private static boolean fits(
            List<String> pattern, String wildcard, List<String> parts, BiPredicate<String, String> fits) {
        int at = 0;
        int part = 0;
        int lastWildcard = -1;
        int taken = 0;
        while (part < parts.size()) {
            if (at < pattern.size() && pattern.get(at).equals(wildcard)) {
                lastWildcard = at++;
                taken = part;
            } else if (at < pattern.size() && fits.test(pattern.get(at), parts.get(part))) {
                at++;
                part++;
            } else if (lastWildcard >= 0) {
                at = lastWildcard + 1;
                part = ++taken;
            } else {
                return false;
            }
        }
        while (at < pattern.size() && pattern.get(at).equals(wildcard)) {
            at++;
        }
        return at == pattern.size();
    }
}
