package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;

/**
 * The Java names of one resource.
 *
 * @param api its interface, for example {@code ChatV2InviteApi}
 * @param implementation the package-private class that implements it, in the same package
 * @param accessor the method that gives it, for example {@code invites}
 */
public record ResourceNames(ClassName api, ClassName implementation, String accessor) {}
