package dev.sdkpoet.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory with a revision of sdkpoet that has been built.
 *
 * @param root the project's root
 * @param repository Maven's local repository, which the build has filled
 */
public record Checkout(Path root, Path repository) {
    /** The plugin's jar, and what it needs. */
    List<Path> classPath() throws IOException {
        Path plugin = onlyJar("generator-plugin", "sdkpoet-maven-plugin-");
        List<Path> classPath = new ArrayList<>(List.of(plugin));
        for (PluginJar.Dependency dependency : PluginJar.dependencies(plugin)) {
            classPath.add(jar(dependency));
        }
        return classPath;
    }

    private Path jar(PluginJar.Dependency dependency) throws IOException {
        if (dependency.group().equals("dev.sdkpoet")) {
            return onlyJar(dependency.artifact().replace("sdkpoet-", ""), dependency.artifact() + "-");
        }
        Path jar = dependency.below(repository);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing, which " + root + " needs. Build it: ./mvnw package");
        }
        return jar;
    }

    private Path onlyJar(String module, String prefix) throws IOException {
        Path target = root.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(file -> isMain(file.getFileName().toString(), prefix))
                        .toList();
                if (jars.size() == 1) {
                    return jars.get(0);
                }
            }
        }
        throw new IllegalStateException(
                target + " doesn't have one " + prefix + "*.jar. Build that checkout of sdkpoet: ./mvnw clean package");
    }

    private static boolean isMain(String name, String prefix) {
        return name.startsWith(prefix)
                && name.endsWith(".jar")
                && !name.endsWith("-sources.jar")
                && !name.endsWith("-javadoc.jar");
    }
}
