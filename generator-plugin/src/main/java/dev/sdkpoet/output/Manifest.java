package dev.sdkpoet.output;

import dev.sdkpoet.text.FileNames;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which files sdkpoet wrote, and with what content: the record that lets a later run replace and delete its own files and no others.
 * Its text is that of {@code sha256sum}.
 *
 * @param hashes SHA-256 digests by path; a path has two while a run is under way, one of the old content and one of the new
 */
record Manifest(SortedMap<String, SortedSet<String>> hashes) {
    static final Manifest EMPTY = new Manifest(Collections.emptySortedMap());

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    static Manifest of(OutputTree tree) {
        SortedMap<String, SortedSet<String>> hashes = new TreeMap<>();
        tree.files().forEach((path, content) -> hashes.put(path, new TreeSet<>(Set.of(Sha256.of(content)))));
        return new Manifest(hashes);
    }

    /** Reads a manifest. Lines that no run of sdkpoet writes are dropped: the file may be damaged, or not be a manifest at all. */
    static Manifest read(Path file) throws IOException {
        SortedMap<String, SortedSet<String>> hashes = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches() && PathRules.complaint(matcher.group(2)).isEmpty()) {
                    hashes.computeIfAbsent(matcher.group(2), path -> new TreeSet<>())
                            .add(matcher.group(1));
                }
            }
        } catch (NoSuchFileException | CharacterCodingException e) {
            return EMPTY;
        }
        return new Manifest(hashes);
    }

    /** This and another one: what may be there while a run replaces the one by the other. */
    Manifest and(Manifest other) {
        SortedMap<String, SortedSet<String>> both = new TreeMap<>();
        hashes.forEach((path, digests) -> both.put(path, new TreeSet<>(digests)));
        other.hashes.forEach((path, digests) ->
                both.computeIfAbsent(path, absent -> new TreeSet<>()).addAll(digests));
        return new Manifest(both);
    }

    /** Whether sdkpoet wrote this file, or one that is the same where case doesn't count. */
    boolean knows(String path) {
        return !digests(path).isEmpty();
    }

    /** Whether a file is as sdkpoet wrote it; line ends don't count, since version control may change them. */
    boolean wrote(String path, byte[] content) {
        Set<String> digests = digests(path);
        return digests.contains(Sha256.of(content))
                || digests.contains(Sha256.of(new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n")));
    }

    private Set<String> digests(String path) {
        SortedSet<String> exact = hashes.get(path);
        if (exact != null) {
            return exact;
        }
        String folded = FileNames.fold(path);
        return hashes.entrySet().stream()
                .filter(entry -> FileNames.fold(entry.getKey()).equals(folded))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    String text() {
        return hashes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(digest -> digest + "  " + entry.getKey() + "\n"))
                .collect(Collectors.joining());
    }
}
