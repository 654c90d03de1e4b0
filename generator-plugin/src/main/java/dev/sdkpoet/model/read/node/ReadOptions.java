package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.CustomTypes;

/**
 * How a document is read.
 *
 * @param maxEnumValues enums with more values than this are read as the scalar they restrict
 * @param maxProperties objects with more properties than this are read as maps
 * @param maxNesting arrays and maps inside each other that are deeper than this are read as any value
 * @param earlier the client whose callers this one has
 * @param types Java types of the user's own
 */
public record ReadOptions(
        int maxEnumValues, int maxProperties, int maxNesting, EarlierClient earlier, CustomTypes types) {
    public ReadOptions {
        if (maxEnumValues < 1 || maxProperties < 1 || maxNesting < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /**
     * What fits into Java. A method holds 64 KB: the constants of an enum take 50 bytes each, the members of an object about as much, and
     * javac needs a stack for each level of type arguments.
     */
    public static ReadOptions defaults() {
        return new ReadOptions(2_000, 1_000, 30, EarlierClient.NONE, CustomTypes.none());
    }

    /** These options for a client that has callers already. */
    public ReadOptions with(EarlierClient newEarlier) {
        return new ReadOptions(maxEnumValues, maxProperties, maxNesting, newEarlier, types);
    }

    /** These options with Java types of the user's own. */
    public ReadOptions with(CustomTypes newTypes) {
        return new ReadOptions(maxEnumValues, maxProperties, maxNesting, earlier, newTypes);
    }
}
