package dev.sdkpoet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs that come from npm, installed below {@code target}. */
public final class NodePackages {
    private static final long INSTALL_MINUTES = 5;

    private final Path home;

    private NodePackages(Path home) {
        this.home = home;
    }

    /** Why nothing of npm can run here; empty where it can. */
    public static Optional<String> missing() {
        return runs("node") && runs("npm") ? Optional.empty() : Optional.of("Node.js and npm aren't installed");
    }

    private static boolean runs(String command) {
        try {
            Process process = new ProcessBuilder(command, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // it isn't on the path
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Installs packages, unless these very ones are there.
     *
     * @param home the directory that gets {@code node_modules}
     * @param packages names with their versions, and options of {@code npm install}
     */
    public static NodePackages install(Path home, String... packages) throws IOException, InterruptedException {
        NodePackages installed = new NodePackages(home.toAbsolutePath());
        Path done = home.resolve("installed.txt");
        String wanted = String.join(" ", packages);
        if (Files.exists(done) && Files.readString(done).equals(wanted)) {
            return installed;
        }
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(
                "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", installed.home.toString()));
        command.addAll(List.of(packages));
        Path log = home.resolve("npm.log");
        Process npm = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
            npm.destroyForcibly();
            throw new IOException("npm takes more than " + INSTALL_MINUTES + " minutes to install " + wanted);
        }
        if (npm.exitValue() != 0) {
            throw new IOException("npm can't install " + wanted + "; see " + log.toAbsolutePath());
        }
        Files.writeString(done, wanted);
        return installed;
    }

    public Path home() {
        return home;
    }

    /** A file of an installed package, for example {@code @typespec/spector/cmd/cli.mjs}. */
    public Path file(String path) {
        return home.resolve("node_modules").resolve(path);
    }
}
