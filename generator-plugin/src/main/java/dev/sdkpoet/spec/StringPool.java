package dev.sdkpoet.spec;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of each short string of a file; documents repeat the same few names and values a million times. */
final class StringPool {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_STRINGS = 200_000;

    private final Map<String, String> strings = new HashMap<>();

    String pooled(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        String known = strings.get(text);
        if (known != null) {
            return known;
        }
        if (strings.size() < MAX_STRINGS) {
            strings.put(text, text);
        }
        return text;
    }
}
