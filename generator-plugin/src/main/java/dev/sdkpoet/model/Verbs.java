package dev.sdkpoet.model;

import dev.sdkpoet.resource.ResourceLines;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells actions from things by their names, for APIs whose paths are calls: {@code /sendMessage}, {@code /add_watermark}.
 *
 * <p>{@code verbs.txt} has no verb that often begins the name of a thing: {@code check_transfers}, {@code open-orders}, {@code StopPoint}. Such a
 * name says too little, and what other paths say can't decide, or one more path would move operations to a different API.
 */
final class Verbs {
    private static final Set<String> VERBS = ResourceLines.of(Verbs.class, "verbs.txt");

    /** {@code sendMessage}, {@code Send_message}, {@code send-message}, {@code send message}. */
    private static final Pattern SEVERAL_WORDS = Pattern.compile("(?<first>[A-Za-z][a-z]*)(?=[A-Z _-])(?<rest>.+)");

    /** {@code add-ons}, {@code set-ups}. */
    private static final Pattern PHRASE_IN_PLURAL =
            Pattern.compile("(?i)[ _-]?(backs|downs|ins|offs|ons|outs|overs|ups)");

    private Verbs() {}

    /** Whether a name of several words begins with a verb. */
    static boolean beginAction(String name) {
        Matcher matcher = SEVERAL_WORDS.matcher(name);
        return matcher.matches()
                && VERBS.contains(matcher.group("first").toLowerCase(Locale.ROOT))
                && !PHRASE_IN_PLURAL.matcher(matcher.group("rest")).matches();
    }

    /** Whether a name is a verb, or begins with one. */
    static boolean isAction(String name) {
        return VERBS.contains(name.toLowerCase(Locale.ROOT)) || beginAction(name);
    }
}
