package dev.sdkpoet.output;

import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has to be done to a directory so that it holds a tree.
 *
 * @param actions what to do with each file, by path
 */
record OutputPlan(SortedMap<String, Action> actions) {
    enum Action {
        CREATE,
        REPLACE,
        KEEP,
        DELETE;

        boolean writes() {
            return this == CREATE || this == REPLACE;
        }
    }

    private static final int HEADER_LINES = 3;

    OutputPlan {
        actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
    }

    static OutputPlan of(OutputTree tree, Path output, Manifest before, Problems problems) throws IOException {
        SortedMap<String, Action> actions = new TreeMap<>();
        Set<String> ours = before.foldedPaths();
        for (String path : tree.files().keySet()) {
            byte[] content = tree.files().get(path).getBytes(StandardCharsets.UTF_8);
            actions.put(path, action(path, content, output, ours.contains(PathRules.fold(path)), problems));
        }
        for (String path : before.hashes().keySet()) {
            if (!tree.files().containsKey(path) && isUntouched(path, output, before, problems)) {
                actions.put(path, Action.DELETE);
            }
        }
        return new OutputPlan(actions);
    }

    private static Action action(String path, byte[] content, Path output, boolean ours, Problems problems)
            throws IOException {
        Path file = output.resolve(path);
        if (!hasPlainDirectories(path, output)) {
            problems.error(
                    OutputTree.OUTPUT,
                    file
                            + " can't be written: a directory above it is a link or a file. Remove it or choose another output.");
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return existingFileAction(file, content, ours, problems);
        }
        return Action.CREATE;
    }

    private static Action existingFileAction(Path file, byte[] content, boolean ours, Problems problems)
            throws IOException {
        if (!isPlainFile(file)) {
            problems.error(OutputTree.OUTPUT, file + " can't be replaced: it is a link or a directory. Remove it.");
            return Action.REPLACE;
        }
        byte[] existing = Files.readAllBytes(file);
        if (Arrays.equals(existing, content)) {
            return Action.KEEP;
        }
        if (!ours && !hasHeader(existing)) {
            problems.error(
                    OutputTree.OUTPUT,
                    file + " exists and wasn't written by sdkpoet. Move it away or choose another output directory.");
        }
        return Action.REPLACE;
    }

    /** Whether a file that is no longer generated still is as it was written. */
    private static boolean isUntouched(String path, Path output, Manifest before, Problems problems)
            throws IOException {
        Path file = output.resolve(path);
        if (!isPlainFile(file) || !hasPlainDirectories(path, output)) {
            return false;
        }
        if (before.hashes().get(path).contains(Sha256.of(file))) {
            return true;
        }
        problems.warning(
                OutputTree.OUTPUT,
                file + " is no longer generated, but was changed by hand, so it stays. Delete it if it isn't needed.");
        return false;
    }

    static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean hasPlainDirectories(String path, Path output) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Path directory = output.resolve(path.substring(0, slash));
            if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file says on its first lines that it is generated. */
    static boolean hasHeader(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .limit(HEADER_LINES)
                .anyMatch(line -> line.contains(GeneratedFile.HEADER));
    }

    Changes changes() {
        return new Changes(
                (int) actions.values().stream().filter(Action::writes).count(),
                Collections.frequency(actions.values(), Action.KEEP),
                Collections.frequency(actions.values(), Action.DELETE));
    }
}
