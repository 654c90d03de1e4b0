package dev.sdkpoet.openapigenerator.judge;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What a reader says about a document: things such as {@code parameter GET /pets query limit}, and what is said about each. */
final class Facts {
    /** A property of a type that has no name. Which of them there are is said of the type. */
    static final String INLINE_PROPERTY = "inlineProperty ";

    private final Map<String, Map<String, String>> things = new TreeMap<>();

    void say(String thing, String attribute, Object value) {
        things.computeIfAbsent(thing, any -> new TreeMap<>()).put(attribute, String.valueOf(value));
    }

    /**
     * Tells every difference: its kind, such as {@code parameter type: string, theirs integer}, and the thing. The first word of a thing
     * is what it is.
     */
    static void compare(Facts ours, Facts theirs, BiConsumer<String, String> difference) {
        ours.things.forEach((thing, attributes) -> {
            Map<String, String> others = theirs.things.get(thing);
            if (others == null) {
                only("ours", thing, difference);
                return;
            }
            attributes.forEach((attribute, value) -> {
                String other = others.get(attribute);
                if (!value.equals(other)) {
                    difference.accept(
                            kind(thing) + " " + attribute + ": " + brief(value) + ", theirs " + brief(other), thing);
                }
            });
        });
        theirs.things.keySet().stream()
                .filter(thing -> !ours.things.containsKey(thing))
                .forEach(thing -> only("theirs", thing, difference));
    }

    private static void only(String whose, String thing, BiConsumer<String, String> difference) {
        if (!thing.startsWith(INLINE_PROPERTY)) {
            difference.accept(kind(thing) + ": only " + whose, thing);
        }
    }

    private static String kind(String thing) {
        return thing.substring(0, thing.indexOf(' '));
    }

    /** Names and values of documents would make a kind of each difference. */
    private static String brief(String value) {
        return value == null ? "nothing" : value.startsWith("[") ? "a list" : value;
    }
}
