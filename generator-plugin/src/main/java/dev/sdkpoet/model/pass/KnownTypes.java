package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.TypeId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What callers know of the types in the places of a document.
 *
 * @param known by what they know the type in a place; nothing for one that is new. Types that they know by something else are apart
 * @param isOwn whether the type in a place stands for all that they know by the same
 * @param one the place whose type stands for those in all places that are one for them, and has what any of these has; the place itself if
 *     it is alone
 */
public record KnownTypes(Function<TypeId, Optional<String>> known, Predicate<TypeId> isOwn, UnaryOperator<TypeId> one) {

    /** Without callers. */
    public static KnownTypes none() {
        return new KnownTypes(type -> Optional.empty(), type -> false, UnaryOperator.identity());
    }
}
