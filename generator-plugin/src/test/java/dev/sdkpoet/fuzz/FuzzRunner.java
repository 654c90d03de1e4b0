package dev.sdkpoet.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fuzzes one target after the other, each for {@code -Dfuzz.minutes=N} in a JVM of its own, and reports on each: all of {@code
 * -Dfuzz.modules=DIR,DIR}, or those whose names contain {@code -Dfuzz.target=NAME}.
 *
 * <p>The targets of a module are the classes that the folders of its {@code src/test/fuzz} are named after. What is in them are the
 * inputs to start from; an input that breaks something is added, for everybody to see it break. What only leads to more code stays
 * in {@code target/fuzz}, and the next run goes on from there.
 */
public final class FuzzRunner {
    private static final double MINUTES = Double.parseDouble(System.getProperty("fuzz.minutes", "10"));
    private static final String TARGET = System.getProperty("fuzz.target", "");

    private FuzzRunner() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<FuzzRun> runs = new ArrayList<>();
        for (String module : System.getProperty("fuzz.modules").split(",")) {
            for (Path inputs :
                    folders(Path.of(module).toAbsolutePath().normalize().resolve("src/test/fuzz"))) {
                if (inputs.getFileName().toString().contains(TARGET)) {
                    runs.add(new FuzzRun(inputs, Math.round(MINUTES * 60)));
                }
            }
        }
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no target has a name with \"" + TARGET + "\" in it");
        }
        boolean harmless = true;
        for (FuzzRun run : runs) {
            FuzzRun.Result result = run.run();
            System.out.println(result);
            harmless &= result.isHarmless();
        }
        System.exit(harmless ? 0 : 1);
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
