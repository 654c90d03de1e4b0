package dev.sdkpoet.emit.template;

/**
 * Everything is XML text already.
 *
 * @param title the client's name and purpose
 * @param description the documents' descriptions, shortened to one line; may be empty
 * @param license an SPDX identifier; may be empty
 * @param versions of the dependencies and plugins of the project
 */
record PomView(
        String groupId,
        String artifactId,
        String version,
        String title,
        String description,
        String license,
        Versions versions) {}
