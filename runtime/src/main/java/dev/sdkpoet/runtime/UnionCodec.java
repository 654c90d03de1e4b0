package dev.sdkpoet.runtime;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Codec of a union. The whole value is looked at first, then a variant is chosen:
 *
 * <ol>
 *   <li>the variant that the discriminator's value names;
 *   <li>else the variant that the value fits best. An object fits where no constant of the variant has another value in
 *       it, and either has a constant of the variant or all its required members; the one with the most constants is
 *       the best, then one whose required members are all there, then the one that declares the most of the object's
 *       members, then the first in the document. Other values fit where the variant's type can hold them, lists and
 *       maps where their items do, to a depth of four; best is what writes the value as received, then the first in the
 *       document;
 *   <li>else the fallback, where the union has one;
 *   <li>else the value is unknown, and kept as received.
 * </ol>
 *
 * <p>Where the discriminator has a value that names no variant, or the union has a fallback, only a constant can make
 * an object fit: it is more likely a variant that is newer than the document than one of those that it happens to look
 * like.
 *
 * @param <U> the union's interface
 */
final class UnionCodec<U extends JsonEncodable> extends Codec<U> {
    /** By the union's interface: a union within itself would otherwise make new variants at every level of the data. */
    private static final ConcurrentMap<Class<?>, Variants<?>> VARIANTS = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final @Nullable Function<JsonValue, U> unknown;
    private final Consumer<Variants<U>> declaration;
    private volatile @Nullable Variants<U> variants;

    /**
     * @param unknown wraps a value that fits no variant; null if such a value doesn't fit the union
     * @param declaration always declares the same
     */
    UnionCodec(Class<?> type, @Nullable Function<JsonValue, U> unknown, Consumer<Variants<U>> declaration) {
        this.type = type;
        this.unknown = unknown;
        this.declaration = declaration;
    }

    /** Threads that come first at once make the same variants twice, which does no harm. */
    Variants<U> variants() {
        Variants<U> known = variants;
        if (known == null) {
            known = shared();
            variants = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // what a union finds is what it has put there
    private Variants<U> shared() {
        Variants<U> shared = (Variants<U>) VARIANTS.get(type);
        if (shared == null) {
            shared = new Variants<>();
            declaration.accept(shared);
            VARIANTS.put(type, shared);
        }
        return shared;
    }

    @Override
    protected Object read(JsonReader in) {
        String pointer = in.isStrict() ? in.pointer() : "";
        JsonValue json = in.readValue();
        Variant<U> variant = variants().choose(json, in);
        TreeJsonReader tree = new TreeJsonReader(json, in.isStrict(), in.deadline, pointer);
        Object read = variant == null ? null : variant.read(tree);
        if (read != null && !(read instanceof Raw raw && raw.problem != null)) {
            return read;
        }
        return unknown != null
                ? unknown.apply(json)
                : new TreeJsonReader(json, in.isStrict(), in.deadline, pointer).misfit("one of several forms");
    }

    @Override
    protected void write(JsonWriter out, U value) {
        value.writeTo(out);
    }
}
