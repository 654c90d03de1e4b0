package dev.sdkpoet.fetch;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.source.Downloads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Documents that the user names by a URL and a digest. Each is fetched once, and kept under its digest: what is there needs no network, and
 * is compared with the digest again each time.
 */
public final class UrlDocuments implements Downloads {
    private static final Download.Limits LIMITS =
            new Download.Limits(128L * 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(120));

    private final Path cache;
    private final boolean offline;
    private final Download download;
    private final Consumer<String> log;

    /**
     * @param cache the directory that documents are kept in
     * @param offline whether nothing is fetched
     * @param log receives what is fetched
     */
    public UrlDocuments(Path cache, boolean offline, Access access, Consumer<String> log) {
        this(cache, offline, new Download(access, LIMITS), log);
    }

    UrlDocuments(Path cache, boolean offline, Download download, Consumer<String> log) {
        this.cache = cache.toAbsolutePath().normalize();
        this.offline = offline;
        this.download = download;
        this.log = log;
    }

    /**
     * Where programs of this user keep what they can get again.
     *
     * @param environment the variables that may say it
     * @param home the user's own directory
     */
    public static Path userCache(Map<String, String> environment, Path home) {
        for (String variable : List.of("XDG_CACHE_HOME", "LOCALAPPDATA")) {
            String directory = environment.getOrDefault(variable, "");
            if (!directory.isBlank()) {
                return Path.of(directory).resolve("sdkpoet");
            }
        }
        return home.resolve(".cache").resolve("sdkpoet");
    }

    @Override
    public Path find(String setting, URI url, String sha256) {
        String shown = url.getScheme() + "://" + url.getHost() + url.getPath();
        if (!Download.isSafe(url)) {
            throw wrong(
                    setting,
                    shown
                            + " isn't encrypted, and whoever is on the way can read what is sent to log in. Use https:, or"
                            + " download the document and name the file.");
        }
        Path file = cache.resolve(sha256);
        try {
            if (has(file, sha256)) {
                return file;
            }
            if (offline) {
                throw wrong(
                        setting,
                        shown + " isn't in the cache " + cache
                                + ", and this build is offline. Build once without -o, or download the document and name the file.");
            }
            log.accept("Fetching " + shown);
            byte[] bytes = download.get(url);
            String found = sha256(bytes);
            if (!found.equals(sha256)) {
                throw wrong(
                        setting,
                        shown + " has the digest " + found + ", and <sha256> is " + sha256
                                + ": the document has changed, or it is a different one. Look at what it is now, and set <sha256>"
                                + " to the first digest if you want it.");
            }
            keep(bytes, file);
            return file;
        } catch (Download.FailedException e) {
            throw wrong(setting, shown + " can't be fetched. " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("Can't keep " + shown + " in " + cache + ": " + e.getMessage(), e);
        }
    }

    private static boolean has(Path file, String sha256) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in.readAllBytes()).equals(sha256);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Other builds may do the same at this moment. */
    private void keep(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(cache);
        Path own = Files.createTempDirectory(cache, file.getFileName() + ".");
        Path part = Files.write(own.resolve("part"), bytes);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            // Some file systems replace nothing. What is there has the same digest, or the next build fetches it again.
            Files.delete(part);
        } finally {
            Files.deleteIfExists(own);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static GenerationException wrong(String setting, String message) {
        return new GenerationException(List.of(new Problem(Severity.ERROR, new Place.Setting(setting), message)));
    }
}
