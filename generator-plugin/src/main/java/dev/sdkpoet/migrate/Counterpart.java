package dev.sdkpoet.migrate;

import java.util.List;
import java.util.Locale;

/**
 * What becomes of one setting of OpenAPI Generator.
 *
 * @param name its name there
 * @param verdict what kind of counterpart it has
 * @param detail the parameter of sdkpoet's Maven plugin that it becomes, or the values that are what sdkpoet does anyway
 * @param text what to know, and what to do instead
 */
public record Counterpart(String name, Verdict verdict, List<String> detail, String text) {

    /** Kinds of counterparts. */
    public enum Verdict {
        /** A parameter of sdkpoet does the same. */
        BECOMES,
        /** Some values are what sdkpoet does anyway; nothing does what others do. */
        ONLY,
        /** Nothing needs to be set. */
        DROPPED,
        /** Nothing does the same. */
        NONE,
        /** A list of other settings. */
        OPTIONS
    }

    public Counterpart {
        detail = List.copyOf(detail);
    }

    /** Whether sdkpoet does what this value requests anyway. */
    public boolean isBuiltIn(String value) {
        return verdict == Verdict.DROPPED
                || verdict == Verdict.ONLY && detail.contains(value.strip())
                || verdict == Verdict.ONLY && detail.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
