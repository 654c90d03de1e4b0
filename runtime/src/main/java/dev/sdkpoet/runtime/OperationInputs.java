package dev.sdkpoet.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Base of what an operation is given: its optional parameters, or all of them. The builder's methods say what each one
 * is; the accessor of the same name gives it. Immutable. Two are equal where they are
 * of one class and have equal values; uploads, bodies and streams are equal to nothing but themselves.
 *
 * @param <B> the class's own builder
 */
public abstract class OperationInputs<B extends OptionsBuilder<B>> {
    private final B values;

    /**
     * For generated classes.
     *
     * @param values what was set
     * @param required the names of what must be
     * @throws NullPointerException naming the first of these that isn't
     */
    protected OperationInputs(B values, String... required) {
        this.values = values.copy();
        for (String name : required) {
            require(name);
        }
    }

    /** {@return a builder that starts from these values} */
    public final B toBuilder() {
        return values.copy();
    }

    /**
     * A value.
     *
     * @param <T> its type
     * @param name the accessor's name
     * @return the value, or null if it isn't set
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the builder's method of that name put a T there
    protected final <T> @Nullable T get(String name) {
        return (T) values.values.get(name);
    }

    /**
     * A value that must be there.
     *
     * @param <T> its type
     * @param name the accessor's name
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the builder's method of that name put a T there
    protected final <T> T require(String name) {
        return (T) Objects.requireNonNull(values.values.get(name), name);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null
                && getClass() == other.getClass()
                && values.values.equals(((OperationInputs<?>) other).values.values);
    }

    @Override
    public final int hashCode() {
        return values.values.hashCode();
    }

    /** The values that are set, with those masked that the document marks as personal or secret. */
    @Override
    public final String toString() {
        return getClass().getSimpleName().concat(values.text());
    }
}
