package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a union, as its codec declares them.
 *
 * @param <U> the union's interface
 */
public final class Variants<U> {
    /** How many lists of lists and unions of unions are looked into before a choice. */
    private static final int LEVELS = 4;

    private @Nullable String discriminator;
    private final Map<String, Variant<U>> mapping = new HashMap<>();
    private final List<Variant<U>> all = new ArrayList<>();
    private @Nullable Variant<U> fallback;

    Variants() {}

    /**
     * A codec of a union. A value that fits no variant is kept.
     *
     * @param <U> the union's interface
     * @param type the union's interface
     * @param unknown wraps a value that fits no variant
     * @param variants declares the variants, in the document's order; called on first use, so that unions may contain
     *     each other, and perhaps more than once
     */
    public static <U extends JsonEncodable> Codec<U> codec(
            Class<U> type, Function<JsonValue, U> unknown, Consumer<Variants<U>> variants) {
        return new UnionCodec<>(type, unknown, variants);
    }

    /**
     * A codec of a union with a fallback. A value that isn't even an object doesn't fit.
     *
     * @param <U> the union's interface
     * @param type the union's interface
     * @param variants declares the variants, in the document's order; called on first use, so that unions may contain
     *     each other, and perhaps more than once
     */
    public static <U extends JsonEncodable> Codec<U> codec(Class<U> type, Consumer<Variants<U>> variants) {
        return new UnionCodec<>(type, null, variants);
    }

    /**
     * Names the member whose value names the variant.
     *
     * @param property the member's name
     */
    public void discriminator(String property) {
        discriminator = property;
    }

    /**
     * Maps a value of the discriminator to a variant.
     *
     * @param value the discriminator's value
     * @param codec the variant's codec
     */
    public void map(String value, Codec<? extends U> codec) {
        mapping.put(value, new Variant<>(codec, null));
    }

    /**
     * Adds a variant that is a class of its own: an object or another union.
     *
     * @param codec the variant's codec
     */
    public void object(Codec<? extends U> codec) {
        all.add(new Variant<>(codec, null));
    }

    /**
     * Adds a variant that is wrapped.
     *
     * @param <V> the wrapped value's type
     * @param codec the wrapped value's codec
     * @param wrap wraps it
     */
    public <V> void value(Codec<V> codec, Function<V, U> wrap) {
        all.add(new Variant<>(codec, value -> wrap.apply(codec.cast(value))));
    }

    /**
     * Sets the variant for objects that fit no other.
     *
     * @param codec the variant's codec
     */
    public void fallback(Codec<? extends U> codec) {
        fallback = new Variant<>(codec, null);
    }

    /** The variant that a value is, or null. {@link UnionCodec} says how. */
    @Nullable
    Variant<U> choose(JsonValue json, JsonReader work) {
        return choose(json, LEVELS, work).variant();
    }

    /** How well a value fits this union, as a variant of another one. */
    long score(JsonValue json, int levels, JsonReader work) {
        return choose(json, levels, work).score();
    }

    private Choice<U> choose(JsonValue json, int levels, JsonReader work) {
        String name = discriminatorValue(json);
        Variant<U> named = name == null ? null : mapping.get(name);
        if (named != null) {
            return new Choice<>(named, Math.max(Score.CONSTANT, Score.of(named.codec(), json, levels, work)));
        }
        boolean constantNeeded = json instanceof JsonObject && (name != null || fallback != null);
        Variant<U> best = null;
        long bestScore = constantNeeded ? Score.CONSTANT - 1 : Score.MISFIT;
        for (Variant<U> variant : all) {
            long score = Score.of(variant.codec(), json, levels, work);
            if (score > bestScore) {
                best = variant;
                bestScore = score;
            }
        }
        if (best == null && fallback != null && json instanceof JsonObject) {
            return new Choice<>(fallback, Score.INEXACT);
        }
        return new Choice<>(best, best == null ? Score.MISFIT : bestScore);
    }

    /** The discriminator's value as text, whatever kind of scalar it is; null where there is none. */
    private @Nullable String discriminatorValue(JsonValue json) {
        JsonValue value = discriminator != null && json instanceof JsonObject object ? object.get(discriminator) : null;
        if (value instanceof JsonString text) {
            return text.value();
        }
        return value instanceof JsonNumber || value instanceof JsonBoolean ? value.toString() : null;
    }

    /** A variant, or null, and its score. */
    private record Choice<U>(@Nullable Variant<U> variant, long score) {}
}
