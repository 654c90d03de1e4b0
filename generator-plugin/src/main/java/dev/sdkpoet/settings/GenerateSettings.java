package dev.sdkpoet.settings;

import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of {@code generate}. */
public final class GenerateSettings extends ClientSettings {
    @Nullable
    File outputDirectory;

    String layout = "sources";

    @Nullable
    String projectUrl;

    @Nullable
    String scmUrl;

    @Nullable
    List<DeveloperParameter> developers;

    boolean sbom;

    String scope = "main";

    boolean overwrite;

    @Nullable
    File testOutputDirectory;

    public GenerateSettings(ProjectContext project) {
        super(project);
    }

    private enum Scope {
        MAIN,
        TEST
    }

    /** What is written. */
    public Layout layout() {
        return Choices.choose("layout", layout, List.of(Layout.SOURCES, Layout.PROJECT));
    }

    /** Whether the client is among the tests. */
    public boolean isTest() {
        return Choices.choose("scope", scope, List.of(Scope.values())) == Scope.TEST;
    }

    /** The directory of the client; absolute. */
    public Path output() {
        return absolute(outputDirectory);
    }

    /** The directory of tests and fakes that aren't in the client's own project; absolute. */
    public Path testOutput() {
        return absolute(testOutputDirectory);
    }

    /** Whether there is anything for that directory. */
    public boolean hasTests() {
        return generateTests || generateFakes;
    }

    /** {@code tests and fakes} */
    public String tests() {
        return generateTests ? generateFakes ? "tests and fakes" : "tests" : "fakes";
    }

    @Override
    GenerationRequestBuilder complete(GenerationRequestBuilder request) {
        List<ProjectOptions.Developer> makers = developers == null
                ? List.of()
                : developers.stream().map(DeveloperParameter::toDeveloper).toList();
        return request.overwrite(overwrite)
                .project(new ProjectOptions(orEmpty(projectUrl), orEmpty(scmUrl), makers, sbom));
    }

    /** What is set and makes no difference. */
    @Override
    void checkEffect(Problems problems) {
        boolean isProject = layout() == Layout.PROJECT;
        if (isProject && isTest()) {
            useless("scope", "a separate project isn't part of a module. Leave it out.", problems);
        }
        if (own("testOutputDirectory")) {
            if (isProject) {
                useless(
                        "testOutputDirectory",
                        "with layout=project, tests are in src/test/java of that project. Leave it out.",
                        problems);
            } else if (!hasTests()) {
                useless(
                        "testOutputDirectory",
                        "there are no tests and no fakes. Set <generateTests> or <generateFakes>, or leave it out.",
                        problems);
            }
        }
        if (!isProject) {
            for (String docs : List.of("wholeReadme", "license")) {
                if (own(docs)) {
                    useless(docs, DOCS, problems);
                }
            }
            if (own("extraTemplates")
                    && extras().stream().map(ExtraTemplate::root).noneMatch(Root.JAVA::equals)) {
                useless("extraTemplates", DOCS, problems);
            }
        }
    }

    private static final String DOCS =
            "it is about documentation, which layout=sources doesn't have. Set <layout>project</layout>, or move it to the"
                    + " <configuration> of the <plugin> if the goal check should go by it.";

    private static void useless(String setting, String why, Problems problems) {
        problems.error(new Place.Setting(setting), "It has no effect: " + why);
    }
}
