package dev.sdkpoet.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A use of a type. Whether null is allowed belongs to the place that uses it. */
public sealed interface TypeRef {

    <R> R accept(Visitor<R> visitor);

    static TypeRef any() {
        return new Scalar(ScalarType.ANY);
    }

    /** Whether every JSON value fits, null included. */
    default boolean isAny() {
        return equals(any());
    }

    /** Whether it is a text like any other. */
    default boolean isString() {
        return equals(new Scalar(ScalarType.STRING));
    }

    /** The type that it uses, itself or as what lists and maps hold; empty for a scalar. */
    default Optional<TypeId> innermost() {
        TypeRef inner = this;
        while (inner instanceof ListOf || inner instanceof MapOf) {
            inner = inner instanceof ListOf list ? list.item() : ((MapOf) inner).value();
        }
        return inner instanceof Named named ? Optional.of(named.id()) : Optional.empty();
    }

    /** @param custom the Java type that the user wants for it, until all of its document is read; else null */
    record Scalar(ScalarType scalar, @Nullable CustomType custom) implements TypeRef {
        public Scalar(ScalarType scalar) {
            this(scalar, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** An array, also one with {@code uniqueItems}: a set would lose order and, from a faulty server, items. */
    record ListOf(TypeRef item, boolean nullableItem) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    record MapOf(TypeRef value, boolean nullableValue) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** A {@link TypeDef}. */
    record Named(TypeId id) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /**
     * A type that has a class of the user's own.
     *
     * @param wire what its JSON is
     */
    record Mapped(TypeRef wire, CustomType type) implements TypeRef {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapped(this);
        }
    }

    interface Visitor<R> {
        R scalar(Scalar type);

        R list(ListOf type);

        R map(MapOf type);

        R named(Named type);

        /** What isn't about Java has to do with what is sent only. */
        default R mapped(Mapped type) {
            return type.wire().accept(this);
        }
    }
}
