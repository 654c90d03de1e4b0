package dev.sdkpoet.runtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Codec of UUIDs. */
final class UuidCodec extends TextCodec<UUID> {
    private static final int LENGTH = 36;

    UuidCodec() {
        super("a UUID");
    }

    /**
     * {@link UUID#fromString} also takes shorter groups, so the text has to be the UUID's own, but for its case.
     */
    @Override
    @Nullable
    UUID parse(String text) {
        if (text.length() != LENGTH) {
            return null;
        }
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equalsIgnoreCase(text) ? value : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    String format(UUID value) {
        return value.toString();
    }
}
