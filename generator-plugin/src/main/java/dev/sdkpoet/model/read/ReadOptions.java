package dev.sdkpoet.model.read;

/**
 * How a document is read.
 *
 * @param maxEnumValues enums with more values than this are read as the scalar they restrict
 */
public record ReadOptions(int maxEnumValues) {
    public ReadOptions {
        if (maxEnumValues < 1) {
            throw new IllegalArgumentException("maxEnumValues must be positive");
        }
    }

    public static ReadOptions defaults() {
        return new ReadOptions(2_000);
    }
}
