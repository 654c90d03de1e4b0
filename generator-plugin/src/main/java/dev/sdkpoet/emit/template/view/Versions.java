package dev.sdkpoet.emit.template.view;

/**
 * Versions that a generated project uses: those that sdkpoet itself is built and tested with.
 *
 * @param sdkpoet also the version of the runtime library
 */
public record Versions(
        String sdkpoet,
        String jackson,
        String jackson3,
        String jspecify,
        String junit,
        String validation,
        String compilerPlugin,
        String cyclonedxPlugin,
        String jarPlugin,
        String resourcesPlugin,
        String sourcePlugin,
        String surefirePlugin) {}
