package dev.sdkpoet.emit;

import java.util.List;

/**
 * What the {@code pom.xml} of a client that is a project of its own says besides its coordinates.
 *
 * @param url where to read about the client, or "" for nowhere
 * @param scmUrl where its Git repository can be seen, or "" for nowhere
 * @param developers who makes it
 * @param sbom whether its build makes an SBOM
 */
public record ProjectOptions(String url, String scmUrl, List<Developer> developers, boolean sbom) {
    public static final ProjectOptions NONE = new ProjectOptions("", "", List.of(), false);

    public ProjectOptions {
        developers = List.copyOf(developers);
    }

    /**
     * @param name a person or a team
     * @param email may be empty
     */
    public record Developer(String name, String email) {}
}
