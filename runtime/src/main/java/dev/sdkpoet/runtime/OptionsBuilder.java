package dev.sdkpoet.runtime;

/**
 * Base of the builders of what an operation may send. A method sets what the accessor of the same name reads; null
 * leaves it out, where null may be given; {@code build()} gives the finished object. Not thread-safe.
 *
 * @param <B> the builder's own class
 */
public abstract class OptionsBuilder<B extends OptionsBuilder<B>> implements Cloneable {
    /** For generated classes. */
    protected OptionsBuilder() {}

    /** {@return a builder with the same values, which shares nothing that can change} */
    @SuppressWarnings("unchecked") // every subclass is its own B; generics can't say so
    public final B copy() {
        try {
            return (B) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e); // this class implements Cloneable
        }
    }
}
