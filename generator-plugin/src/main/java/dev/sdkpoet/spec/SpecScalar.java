package dev.sdkpoet.spec;

import org.jspecify.annotations.Nullable;

/** A string, number, boolean or null. */
final class SpecScalar extends SpecNode {

    private final Kind kind;
    private final String text;
    private final String source;

    SpecScalar(Object holder, String token, long position, Scalar scalar) {
        super(holder, token, position);
        this.kind = scalar.kind();
        this.text = scalar.text();
        this.source = scalar.source();
    }

    /** A value in the place of another one. */
    SpecScalar(SpecNode place, Scalar scalar) {
        super(place);
        this.kind = scalar.kind();
        this.text = scalar.text();
        this.source = scalar.source();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpecScalar scalar && kind == scalar.kind && text.equals(scalar.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
