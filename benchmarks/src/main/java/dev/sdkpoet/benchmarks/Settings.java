package dev.sdkpoet.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** What a user of the benchmarks, or the build, sets. Paths are relative to the project's root. */
public final class Settings {
    private final Properties properties;

    public Settings(Properties properties) {
        this.properties = properties;
    }

    /** The benchmarks to run: their names, or {@code all}. */
    public List<String> benchmarks() {
        return Arrays.stream(required("benchmark").split(","))
                .map(String::strip)
                .toList();
    }

    /** How many runs of each entrant count; empty for each benchmark's own number. */
    public OptionalInt rounds() {
        Optional<String> rounds = optional("benchmark.rounds");
        if (rounds.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!rounds.get().matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(
                    "-Dbenchmark.rounds=" + rounds.get() + ": this isn't a number from 1 to 9999. Set one, such as 9.");
        }
        return OptionalInt.of(Integer.parseInt(rounds.get()));
    }

    /** A checkout of an earlier revision, built, to measure beside this one. */
    public Optional<Path> before() {
        return existing("benchmark.before");
    }

    /** One more document to generate from and to compile. */
    public Optional<Path> document() {
        return existing("benchmark.document");
    }

    /** A directory of documents to generate from in one JVM. */
    public Optional<Path> documents() {
        return existing("benchmark.documents");
    }

    /** The page that gets the figures. */
    public Path report() {
        return resolve(required("benchmark.report"));
    }

    /** Whether to measure although the machine is busy. */
    public boolean isBusyAllowed() {
        return Boolean.parseBoolean(required("benchmark.busy"));
    }

    public Path root() {
        return Path.of(required("benchmark.root")).toAbsolutePath().normalize();
    }

    /** The directory for everything that the benchmarks write, except the report. */
    public Path work() {
        return resolve(required("benchmark.work"));
    }

    /** OpenAPI Generator's command-line jar. */
    public Path generator() {
        return resolve(required("benchmark.generator"));
    }

    public Path mavenHome() {
        return resolve(required("benchmark.maven"));
    }

    public boolean isOffline() {
        return Boolean.parseBoolean(required("benchmark.offline"));
    }

    /** Maven's local repository. */
    public Path repository() {
        return resolve(required("benchmark.repository"));
    }

    /** The version of maven-dependency-plugin that finds the class paths of generated projects. */
    public String dependencyPlugin() {
        return required("benchmark.dependency-plugin");
    }

    private Optional<Path> existing(String name) {
        Optional<Path> path = optional(name).map(this::resolve);
        if (path.isPresent() && !Files.exists(path.get())) {
            throw new IllegalArgumentException("-D" + name + ": " + path.get()
                    + " isn't there. Name a path that is; it is relative to the project's root.");
        }
        return path;
    }

    private Path resolve(String path) {
        return root().resolve(path).normalize();
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(value -> !value.isBlank());
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "-D" + name + " isn't set. Run the benchmarks with Maven, as CONTRIBUTING.md says."));
    }
}
