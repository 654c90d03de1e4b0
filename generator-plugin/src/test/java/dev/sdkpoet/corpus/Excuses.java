package dev.sdkpoet.corpus;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why examples can't be of their declared types, and how many for each reason.
 *
 * @param counts by reason
 */
record Excuses(Map<String, Integer> counts) {
    private static final String EACH = " x ";
    private static final Pattern ENTRY = Pattern.compile("(\\d+)" + EACH + "([^;(]+)");

    static Excuses of(Collection<String> reasons) {
        Map<String, Integer> counts = new TreeMap<>();
        reasons.forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return new Excuses(counts);
    }

    /** The inverse of {@link #toString}; empty for any other message. */
    static Excuses parse(String message) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher entry = ENTRY.matcher(message.startsWith("excused: ") ? message : "");
        while (entry.find()) {
            counts.merge(entry.group(2).strip(), Integer.parseInt(entry.group(1)), Integer::sum);
        }
        return new Excuses(counts);
    }

    Excuses plus(Excuses others) {
        Map<String, Integer> sum = new TreeMap<>(counts);
        others.counts.forEach((reason, count) -> sum.merge(reason, count, Integer::sum));
        return new Excuses(sum);
    }

    /** {@code excused: 3 x text that isn't JSON; 1 x null for an object} */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%d%s%s", entry.getValue(), EACH, entry.getKey()))
                .collect(Collectors.joining("; ", "excused: ", ""));
    }
}
