package dev.sdkpoet.naming;

import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words of a variant that is wrapped, after what it holds: {@code StringValue}, {@code StringList}, {@code PetMap}; {@code ItemList}
 * where the items have no name of their own.
 *
 * @param label what the variant is called: for scalars and what is made of them, their kind
 * @param classes the names of classes
 */
record VariantWords(String label, Function<TypeId, Optional<TypeDef>> types, Function<TypeId, String> classes)
        implements TypeRef.Visitor<Words> {

    @Override
    public Words scalar(TypeRef.Scalar type) {
        return value();
    }

    @Override
    public Words named(TypeRef.Named type) {
        return value();
    }

    private Words value() {
        Words words = Words.of(label.isBlank() ? "any" : label);
        return words.endsWith("value") ? words : words.then("value");
    }

    @Override
    public Words list(TypeRef.ListOf type) {
        return type.item().accept(new Contents("value")).then("list");
    }

    @Override
    public Words map(TypeRef.MapOf type) {
        return type.value().accept(new Contents("object")).then("map");
    }

    /** Names contents, those of any type by a word that is given. */
    private final class Contents implements TypeRef.Visitor<Words> {
        private final String any;

        Contents(String any) {
            this.any = any;
        }

        @Override
        public Words scalar(TypeRef.Scalar type) {
            return type.isAny() ? Words.of(any) : Words.of(lastOf(label));
        }

        @Override
        public Words named(TypeRef.Named type) {
            boolean hasOwnName = types.apply(type.id())
                    .filter(known -> known.hint().segments().size() == 1)
                    .isPresent();
            return hasOwnName ? Words.of(classes.apply(type.id())) : Words.of("item");
        }

        @Override
        public Words mapped(TypeRef.Mapped type) {
            return Words.of(type.type().simpleName());
        }

        @Override
        public Words list(TypeRef.ListOf type) {
            return type.item().accept(this).then("list");
        }

        @Override
        public Words map(TypeRef.MapOf type) {
            return type.value().accept(this).then("map");
        }
    }

    /** {@code array of string} is about strings. */
    private static String lastOf(String label) {
        List<String> parts = List.of(label.split(" of "));
        return parts.get(parts.size() - 1);
    }
}
