package dev.sdkpoet.spi;

import com.palantir.javapoet.TypeSpec;

/**
 * Looks at what is generated, and changes it: write a class that implements this and has a constructor without parameters, name it in
 * {@code META-INF/services/dev.sdkpoet.spi.GeneratorExtension} of its jar, and add the jar to the {@code <dependencies>} of the plugin.
 *
 * <p>There is one instance for each output. Its methods are called by one thread, in the order in which they stand here; several extensions
 * by the names of their classes, each with what those before it have made. What is generated has to follow from what they are given: a clock,
 * a random number or a hash order would write other files in each build.
 */
public interface GeneratorExtension {
    /** Looks at the client before anything is generated, to find what is wrong with it. */
    default void check(ClientView client, Reporter problems) {}

    /**
     * Changes a type before it is written: {@code type.toBuilder()} has all that it is made of. It has to stay the same kind of type, and
     * keep its name. It is formatted as all others are, and imports what it uses.
     *
     * @return the type to write; the same one to leave it as it is
     */
    default TypeSpec change(TypeSpec type, GeneratedType about) {
        return type;
    }

    /** Adds files to those that are generated. */
    default void addFiles(ClientView client, FileSink files) {}
}
