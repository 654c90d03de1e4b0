package dev.sdkpoet.emit.template;

/**
 * Everything is XML text already.
 *
 * @param title the documents' title, or the client's name
 * @param license an SPDX identifier; may be empty
 * @param tests whether there are generated tests
 * @param fakes whether there are fakes of the APIs
 * @param sbom whether the build makes an SBOM, a list of what the client depends on
 * @param library whether the runtime is a library
 * @param versions of the dependencies and plugins of the project
 */
record PomView(
        String groupId,
        String artifactId,
        String version,
        String title,
        String license,
        boolean tests,
        boolean fakes,
        boolean sbom,
        boolean library,
        Versions versions) {}
