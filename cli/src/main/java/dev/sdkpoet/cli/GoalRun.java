package dev.sdkpoet.cli;

import dev.sdkpoet.fetch.Access;
import dev.sdkpoet.fetch.UrlDocuments;
import dev.sdkpoet.goal.GoalFailure;
import dev.sdkpoet.goal.ProgressLog;
import dev.sdkpoet.goal.StateDirectory;
import dev.sdkpoet.goal.Surroundings;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.settings.ProjectContext;
import dev.sdkpoet.settings.Settings;
import dev.sdkpoet.source.Artifacts;
import dev.sdkpoet.source.Inputs;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * One run of a goal.
 *
 * @param directory where the user is; absolute
 */
record GoalRun(PluginDescriptor plugin, Goals goal, Path directory, Given given, Console console)
        implements Surroundings {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final List<String> BUILDS = List.of("target", "build");
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int BROKEN = 3;

    /** @return the exit code */
    int run() {
        try (ProgressLog progress = ProgressLog.every(INTERVAL, console);
                Inputs inputs = inputs()) {
            Settings settings = goal.settings(new ProjectContext(directory, null, inputs));
            try {
                new GivenSettings(plugin, plugin.goal(goal.command()), directory, given).fill(settings, console);
            } catch (GenerationException e) {
                console.error("The settings can't be used:\n" + e.getMessage());
                return USAGE;
            }
            goal.run(settings, this, progress);
            return OK;
        } catch (GoalFailure e) {
            console.error(e.getMessage());
            return FAILED;
        } catch (GenerationException e) {
            console.error("The client can't be generated:\n" + e.getMessage());
            return FAILED;
        } catch (UncheckedIOException | CancellationException e) {
            console.error(e.getMessage());
            return BROKEN;
        } catch (RuntimeException e) {
            console.error("This is a bug in sdkpoet, please report it: " + e);
            e.printStackTrace(console.err());
            return BROKEN;
        }
    }

    @Override
    public List<Path> userFiles() {
        Path config = given.config();
        return config == null ? List.of() : List.of(directory.resolve(config).normalize());
    }

    /** As in a build, where the directory of Maven's output, or Gradle's, is. */
    @Override
    public Optional<Path> state(Path output) {
        return BUILDS.stream()
                .map(given.home(directory)::resolve)
                .flatMap(build -> StateDirectory.of(build, output).stream())
                .findFirst();
    }

    /** As Maven and Gradle have them. */
    @Override
    public List<Path> sourceRoots(boolean isTest) {
        return List.of(given.home(directory).resolve("src/main/java"));
    }

    private Inputs inputs() {
        Path cache = UrlDocuments.userCache(System.getenv(), Path.of(System.getProperty("user.home")));
        return new Inputs(
                given.home(directory),
                directory,
                Artifacts.none(),
                new UrlDocuments(cache, false, Access.plain(), console::info));
    }
}
