package dev.sdkpoet.benchmarks.subject;

import dev.sdkpoet.benchmarks.measure.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks Maven for the class paths of generated projects, so that each client runs with what its own pom says. */
public final class Maven {
    private final Path home;
    private final boolean offline;
    private final String plugin;
    private final Path work;
    private final Map<String, List<Path>> known = new HashMap<>();

    /**
     * @param plugin the version of maven-dependency-plugin
     * @param work a directory for what Maven writes
     */
    public Maven(Path home, boolean offline, String plugin, Path work) {
        this.home = home;
        this.offline = offline;
        this.plugin = plugin;
        this.work = work;
    }

    /**
     * The libraries of a project.
     *
     * @param scope {@code compile} for what compiling needs, {@code runtime} for what running needs
     */
    List<Path> libraries(Path pom, String scope) throws IOException, InterruptedException {
        String key = scope + Files.readString(pom);
        List<Path> libraries = known.get(key);
        if (libraries == null) {
            libraries = ask(pom, scope);
            known.put(key, libraries);
        }
        return libraries;
    }

    private List<Path> ask(Path pom, String scope) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path answer = work.resolve("class-path-" + known.size());
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString(),
                "--quiet",
                "--batch-mode",
                "--file",
                pom.toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:" + plugin + ":build-classpath",
                "-DincludeScope=" + scope,
                "-Dmdep.outputFile=" + answer));
        if (offline) {
            command.add("--offline");
        }
        ChildProcess.run(command, work.resolve("maven.log"));
        return Arrays.stream(Files.readString(answer).strip().split(File.pathSeparator))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }
}
