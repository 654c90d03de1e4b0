package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;

/** What becomes of a type before it is written. */
@FunctionalInterface
public interface TypeChange {
    /** Leaves all as they are. */
    TypeChange NONE = (name, type) -> type;

    /** The type to write in its place. */
    TypeSpec apply(ClassName name, TypeSpec type);
}
