package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;

/**
 * The Java names of one document.
 *
 * @param basePackage the package that its others are in unless the user says otherwise: the client's own where {@code accessor} is ""
 * @param apiPackage holds its API interfaces, their implementations, options and params
 * @param modelPackage holds its models
 * @param accessor the client's method that leads to the document's APIs, for example {@code v2}; "" for a client of one
 *     unnamed document, whose APIs are the client's own accessors
 * @param group the class that holds the document's API accessors; the client itself where {@code accessor} is ""
 */
public record DocumentNames(
        String basePackage, String apiPackage, String modelPackage, String accessor, ClassName group) {
    /** Holds the fakes of its APIs. */
    String fakePackage() {
        return basePackage() + ".fake";
    }
}
