package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * Everything is XML text already.
 *
 * @param title the documents' title, or the client's name
 * @param license an SPDX identifier; may be empty
 * @param tests whether there are generated tests
 * @param fakes whether there are fakes of the APIs
 * @param url where to read about the client; may be empty
 * @param scmUrl where its Git repository can be seen; may be empty
 * @param developers the client's developers
 * @param sbom whether the build writes an SBOM, a list of the client's dependencies
 * @param library whether the runtime is a library
 * @param jackson2 whether there is a module for Jackson 2
 * @param jackson3 whether there is a module for Jackson 3
 * @param validation whether it has annotations of Jakarta Validation
 * @param bundle the jar's OSGi headers
 * @param versions of the dependencies and plugins of the project
 */
public record PomView(
        String groupId,
        String artifactId,
        String version,
        String title,
        String license,
        boolean tests,
        boolean fakes,
        String url,
        String scmUrl,
        List<DeveloperView> developers,
        boolean sbom,
        boolean library,
        boolean jackson2,
        boolean jackson3,
        boolean validation,
        BundleView bundle,
        Versions versions) {

    /**
     * @param name a person or a team
     * @param email may be empty
     */
    public record DeveloperView(String name, String email) {}

    /**
     * @param version as OSGi spells it
     * @param exports all packages with public classes, each with its version, sorted
     * @param imports the packages that they use, with the allowed versions
     */
    public record BundleView(String version, List<String> exports, List<String> imports) {}
}
