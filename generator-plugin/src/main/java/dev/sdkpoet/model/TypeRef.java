package dev.sdkpoet.model;

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

    record Scalar(ScalarType scalar) implements TypeRef {
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

    interface Visitor<R> {
        R scalar(Scalar type);

        R list(ListOf type);

        R map(MapOf type);

        R named(Named type);
    }
}
