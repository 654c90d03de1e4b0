package dev.sdkpoet.mojo;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Whether a module is compiled for a Java release that generated code can do with. Else javac would say so, once for each record and each
 * pattern.
 *
 * @param userProperties those of the command line
 * @param isTest whether the client is among the tests, which may have a release of their own
 */
record CompilerRules(MavenProject project, Properties userProperties, boolean isTest) {
    private static final String GROUP = "org.apache.maven.plugins";
    private static final String ARTIFACT = "maven-compiler-plugin";
    private static final Place PLACE = new Place.Setting("maven.compiler.release");
    private static final int MINIMUM = 17;
    private static final String REMEDY = " Set the property maven.compiler.release to " + MINIMUM + " or a later one.";

    void check(Problems problems) {
        Plugin compiler = project.getPlugin(GROUP + ":" + ARTIFACT);
        if (compiler == null) {
            return; // A different plugin compiles the module, and has settings of its own.
        }
        Optional<String> release = release();
        if (release.isEmpty()) {
            if (!isDefaultEnough(compiler) && !isInArguments()) {
                problems.error(
                        PLACE,
                        "The module doesn't set the Java release that it is compiled for, and the default of "
                                + ARTIFACT + " is too old for generated code." + REMEDY);
            }
        } else if (isTooOld(release.get())) {
            problems.error(
                    PLACE,
                    "The module is compiled for Java " + release.get() + ", and generated code needs " + MINIMUM + "."
                            + REMEDY);
        }
    }

    /** What the compiler plugin goes by: a release comes before a source level. */
    private Optional<String> release() {
        Stream<String> names =
                isTest ? Stream.of("testRelease", "release", "testSource", "source") : Stream.of("release", "source");
        return names.map(this::parameter).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> parameter(String name) {
        Xpp3Dom configuration = configuration();
        Xpp3Dom configured = configuration == null ? null : configuration.getChild(name);
        return text(configured == null ? null : configured.getValue())
                .or(() -> text(userProperties.getProperty("maven.compiler." + name)))
                .or(() -> text(project.getProperties().getProperty("maven.compiler." + name)));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The compiler plugin passes arguments for javac on; javac itself complains about a release in them that is too old. */
    private boolean isInArguments() {
        Xpp3Dom configuration = configuration();
        return configuration != null
                && Arrays.stream(configuration.getChildren())
                        .filter(child -> child.getName().startsWith("compilerArg"))
                        .anyMatch(child -> child.toString().contains("-release")
                                || child.toString().contains("-source"));
    }

    /** From 4 on, the compiler plugin's default is the release of the JDK that runs Maven. */
    private static boolean isDefaultEnough(Plugin compiler) {
        String version = compiler.getVersion();
        return version != null && !version.startsWith("2.") && !version.startsWith("3.");
    }

    private @Nullable Xpp3Dom configuration() {
        return isTest
                ? project.getGoalConfiguration(GROUP, ARTIFACT, "default-testCompile", "testCompile")
                : project.getGoalConfiguration(GROUP, ARTIFACT, "default-compile", "compile");
    }

    /** What isn't a number, such as a property that only another plugin sets, is left to the compiler plugin. */
    private static boolean isTooOld(String release) {
        String number = release.startsWith("1.") ? release.substring(2) : release;
        return number.matches("[0-9]{1,4}") && Integer.parseInt(number) < MINIMUM;
    }
}
