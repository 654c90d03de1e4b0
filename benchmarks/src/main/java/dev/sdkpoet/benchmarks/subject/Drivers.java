package dev.sdkpoet.benchmarks.subject;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The few lines that call what is compared. They are compiled here and not by Maven, against whatever is measured: generated clients, and
 * revisions of sdkpoet.
 *
 * @param sources a directory for each driver
 * @param classes where their classes go
 */
public record Drivers(Path sources, Path classes) {
    /**
     * Compiles a driver.
     *
     * @param driver its directory
     * @param user what tells apart its classes for different class paths
     * @param classPath what it calls
     * @return the directory of its classes
     * @throws IllegalStateException if it doesn't compile
     */
    public Path compile(String driver, String user, List<Path> classPath) throws IOException {
        Path target = Files.createDirectories(classes.resolve(user).resolve(driver));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources.resolve(driver))) {
            List<Path> units =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "--release", "17", "-proc:none", "-d", target.toString(), "-classpath", Java.join(classPath));
            boolean compiles = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call();
            if (!compiles) {
                throw new IllegalStateException("The driver " + sources.resolve(driver)
                        + " doesn't fit what it drives. Change it, or compare with a later revision.\n" + messages);
            }
        }
        return target;
    }
}
