package dev.sdkpoet.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Holds the codecs of the bodies that a document declares for errors. Immutable. */
public final class ErrorCodecs implements IntFunction<@Nullable Codec<?>>, IntPredicate {
    private final Map<String, Codec<?>> byStatus;

    private ErrorCodecs(Map<String, Codec<?>> byStatus) {
        this.byStatus = byStatus;
    }

    /**
     * Creates codecs with the codec of some statuses.
     *
     * @param codec reads the body
     * @param statuses statuses such as {@code 404}, ranges such as {@code 4XX}, or {@code default}
     */
    public static ErrorCodecs of(Codec<?> codec, String... statuses) {
        return new ErrorCodecs(Map.of()).and(codec, statuses);
    }

    /**
     * Returns a copy with the codec of more statuses.
     *
     * @param codec reads the body
     * @param statuses statuses such as {@code 404}, ranges such as {@code 4XX}, or {@code default}
     */
    public ErrorCodecs and(Codec<?> codec, String... statuses) {
        Map<String, Codec<?>> more = new LinkedHashMap<>(byStatus);
        for (String status : statuses) {
            more.put(status, codec);
        }
        return new ErrorCodecs(more);
    }

    /** That of the status itself, else of its class, else the default. */
    @Override
    public @Nullable Codec<?> apply(int status) {
        Codec<?> range = byStatus.get(status / 100 + "XX");
        Codec<?> other = range != null ? range : byStatus.get("default");
        return byStatus.getOrDefault(Integer.toString(status), other);
    }

    /** Whether there is a codec for the status itself. */
    @Override
    public boolean test(int status) {
        return byStatus.containsKey(Integer.toString(status));
    }
}
