package dev.sdkpoet.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that an output depends on: it is up to date for as long as this stays the same.
 *
 * @param settings a digest of the options, the templates and sdkpoet itself
 * @param inputs SHA-256 digests of every document file that was read, by absolute path
 */
public record Fingerprint(String settings, SortedMap<String, String> inputs) {
    private static final String HEADING = "sdkpoet-fingerprint-1 ";
    private static final String SEPARATOR = "  ";

    public Fingerprint {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    public static Fingerprint of(String settings, Map<Path, String> sha256ByFile) {
        SortedMap<String, String> inputs = new TreeMap<>();
        sha256ByFile.forEach(
                (file, digest) -> inputs.put(file.toAbsolutePath().normalize().toString(), digest));
        return new Fingerprint(settings, inputs);
    }

    /** The fingerprint that the last successful run left; empty when there is none or it is damaged. */
    static Optional<Fingerprint> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(HEADING)) {
            return Optional.empty();
        }
        SortedMap<String, String> inputs = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int separator = line.indexOf(SEPARATOR);
            if (separator < 0) {
                return Optional.empty();
            }
            inputs.put(line.substring(separator + SEPARATOR.length()), line.substring(0, separator));
        }
        return Optional.of(new Fingerprint(lines.get(0).substring(HEADING.length()), inputs));
    }

    /** Whether the settings are these and every document file is as it was. */
    boolean isCurrent(String currentSettings) {
        return settings.equals(currentSettings)
                && inputs.entrySet().stream().allMatch(input -> hasContent(input.getKey(), input.getValue()));
    }

    private static boolean hasContent(String file, String digest) {
        try {
            return Sha256.of(Path.of(file)).equals(digest);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADING).append(settings).append('\n');
        inputs.forEach((file, digest) ->
                text.append(digest).append(SEPARATOR).append(file).append('\n'));
        return text.toString();
    }
}
