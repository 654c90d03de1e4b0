package dev.sdkpoet.spi;

import com.palantir.javapoet.TypeSpec;

/** Takes files. One that is there already, or would be outside of the output directory, is an error. */
public interface FileSink {
    /** Adds a class of the client. */
    void java(String packageName, TypeSpec type);

    /**
     * Adds a file that the client's jar has beside its classes.
     *
     * @param path such as {@code META-INF/pets/operations.txt}
     */
    void resource(String path, String text);

    /**
     * Adds a page of documentation, which {@code layout=project} and {@code sdkpoet:check} write.
     *
     * @param path such as {@code docs/operations.md}
     */
    void page(String path, String text);
}
