package dev.sdkpoet.runtime;

import java.util.Collection;

/**
 * How well a value fits a type, to compare with the other types of a union: {@link #MISFIT}, or the higher the better.
 */
final class Score {
    /** Of a value that doesn't fit. */
    static final long MISFIT = -1;

    /** Of a value that fits, though its text is kept beside it. */
    static final long INEXACT = 0;

    /** Of a value that fits as it is. */
    static final long EXACT = 1;

    /** What a constant adds: more than anything else could. */
    static final long CONSTANT = 1L << 32;

    private static final long COMPLETE = 1L << 31;
    private static final long DECLARED = 2;

    private Score() {}

    /**
     * The score of a value.
     *
     * @param levels how deep to look into collections and unions; without an end, what contains itself would take
     *     forever
     * @param work counts the steps, so that a choice ends by the deadline of its call
     */
    static long of(Codec<?> codec, JsonValue json, int levels, JsonReader work) {
        work.step();
        if (codec instanceof UnionCodec<?> union) {
            return levels == 0 ? EXACT : union.variants().score(json, levels - 1, work);
        } else if (codec instanceof ListCodec<?> list) {
            return json instanceof JsonArray array
                    ? worst(list.item, list.nullable, array.values(), levels, work)
                    : MISFIT;
        } else if (codec instanceof MapCodec<?> map) {
            return json instanceof JsonObject object // no better than as it is: a map declares no members
                    ? Math.min(
                            EXACT,
                            worst(map.codec, map.nullable, object.members().values(), levels, work))
                    : MISFIT;
        }
        JsonModelBuilder<?, ?> builder = codec instanceof PlainCodec<?> plain ? plain.builder : null;
        if (builder != null) {
            return json instanceof JsonObject object ? ofModel(builder.fields(), object) : MISFIT;
        }
        if (!(TreeJsonReader.read(json, codec, work.deadline) instanceof Raw raw)) {
            return EXACT;
        }
        return raw.problem != null ? MISFIT : INEXACT;
    }

    /** A collection fits as well as the item that fits worst. */
    private static long worst(
            Codec<?> item, boolean nullable, Collection<JsonValue> values, int levels, JsonReader work) {
        if (levels == 0 || values.isEmpty()) {
            return EXACT;
        }
        long worst = Long.MAX_VALUE;
        for (JsonValue value : values) {
            worst = Math.min(worst, ofItem(item, nullable, value, levels, work));
        }
        return worst;
    }

    /** A null that isn't declared fits, but one that is fits better. */
    private static long ofItem(Codec<?> item, boolean nullable, JsonValue value, int levels, JsonReader work) {
        if (value == JsonNull.INSTANCE && (nullable || item != Codecs.ANY)) {
            return nullable ? EXACT : INEXACT;
        }
        return of(item, value, levels - 1, work);
    }

    /**
     * The more constants an object has, the better it fits; then whether all required members are there; then the more
     * declared members are there. An object with another constant doesn't fit, nor one without a constant that isn't
     * complete.
     */
    private static long ofModel(FieldSet fields, JsonObject object) {
        long score = EXACT;
        boolean complete = true;
        for (Field<?> field : fields.fields) {
            JsonValue member = object.get(field.name);
            if (member == null) {
                complete = complete && !field.isExpected();
            } else if (field.constant == null) {
                score += DECLARED;
            } else if (isConstant(field, member)) {
                score += CONSTANT;
            } else {
                return MISFIT;
            }
        }
        if (complete) {
            return score + COMPLETE;
        }
        return score >= CONSTANT ? score : MISFIT;
    }

    /** Whether the JSON is the one value that a member has. */
    private static <T> boolean isConstant(Field<T> field, JsonValue json) {
        return field.constant != null && field.codec.toJsonValue(field.constant).equals(json);
    }
}
