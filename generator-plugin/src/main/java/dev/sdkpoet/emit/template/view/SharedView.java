package dev.sdkpoet.emit.template.view;

/**
 * The packages of the files that all tests or all fakes share.
 *
 * @param package_ the base package; fakes are in {@code <package>.fake}
 * @param runtimePackage the package of the runtime
 */
public record SharedView(String package_, String runtimePackage) {}
