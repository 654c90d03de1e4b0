package dev.sdkpoet.emit.template.view;

/**
 * What files that differ in nothing but their package say.
 *
 * @param package_ the base package; fakes are in {@code <package>.fake}
 * @param runtimePackage the package of the runtime
 */
public record SharedView(String package_, String runtimePackage) {}
