package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;

/**
 * The Java names of one resource.
 *
 * @param api its interface, for example {@code ChatV2InviteApi}
 * @param implementation the package-private class that implements it, in the same package
 * @param test the test of the interface, in the same package
 * @param fake the fake of the interface, in the document's package of fakes
 * @param accessor the method that gives it, for example {@code invites}
 */
public record ResourceNames(ClassName api, ClassName implementation, ClassName test, ClassName fake, String accessor) {}
