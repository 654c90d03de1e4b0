package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What stands in for a value whose JSON isn't what its codec would write, so that writing gives back what was read.
 */
final class Raw {
    /** The JSON as received. */
    final JsonValue json;

    /**
     * The value, where it fits but its text is another (an upper-case UUID, {@code 1.0} for an integer). Of a misfit,
     * what of it can be read: a collection whose other items fit, else null.
     */
    final @Nullable Object value;

    /** Why it doesn't fit; null where it does. */
    final @Nullable String problem;

    Raw(JsonValue json, @Nullable Object value, @Nullable String problem) {
        this.json = json;
        this.value = value;
        this.problem = problem;
    }

    /** Not with plus signs: their machinery would slow the first response down. */
    static String problem(String expected, String found) {
        return "expected ".concat(expected).concat(", found ").concat(found);
    }

    /** For the texts of models and collections. */
    @Override
    public String toString() {
        return "<".concat(String.valueOf(problem)).concat(">");
    }
}
