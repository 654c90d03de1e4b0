package dev.sdkpoet.output;

import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
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

    OutputPlan {
        actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
    }

    static OutputPlan of(OutputTree tree, Path output, Manifest before, boolean overwrite, Problems problems)
            throws IOException {
        SortedMap<String, Action> actions = new TreeMap<>();
        Planning planning = new Planning(output, before, overwrite, problems);
        for (Map.Entry<String, String> file : tree.files().entrySet()) {
            actions.put(file.getKey(), planning.write(file.getKey(), file.getValue()));
        }
        for (String path : before.hashes().keySet()) {
            if (!tree.files().containsKey(path) && planning.mayDelete(path)) {
                actions.put(path, Action.DELETE);
            }
        }
        return new OutputPlan(actions);
    }

    /** What decides over each file: the directory as it is, and the record of what sdkpoet wrote there. */
    private record Planning(Path output, Manifest before, boolean overwrite, Problems problems) {

        Action write(String path, String content) throws IOException {
            Path file = output.resolve(path);
            if (!hasPlainDirectories(output, path)) {
                problems.error(
                        OutputTree.OUTPUT,
                        file
                                + " can't be written: a directory above it is a link or a file. Remove it or choose another output.");
                return Action.CREATE;
            }
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? replace(path, file, content.getBytes(StandardCharsets.UTF_8))
                    : Action.CREATE;
        }

        private Action replace(String path, Path file, byte[] content) throws IOException {
            if (!isPlainFile(file)) {
                problems.error(OutputTree.OUTPUT, file + " can't be replaced: it is a link or a directory. Remove it.");
                return Action.REPLACE;
            }
            byte[] existing = Files.readAllBytes(file);
            if (Arrays.equals(existing, content)) {
                return Action.KEEP;
            }
            if (!before.knows(path) && !Seal.isSealed(existing)) {
                problems.error(
                        OutputTree.OUTPUT,
                        file
                                + " exists, and nothing says that sdkpoet wrote it. Move it away or choose another output directory.");
            } else if (!isOurs(path, existing) && !overwrite) {
                problems.error(
                        OutputTree.OUTPUT,
                        file
                                + " was changed since sdkpoet wrote it. Make the change in a template or in the document, then"
                                + " delete the file; or set -Dsdkpoet.overwrite to discard the change.");
            }
            return Action.REPLACE;
        }

        /** Whether nobody changed a file since sdkpoet wrote it: on record, or, where another machine wrote it, by its own header. */
        private boolean isOurs(String path, byte[] content) {
            return before.wrote(path, content) || Seal.isIntact(content);
        }

        /** Whether a file that is no longer generated still is as it was written. */
        boolean mayDelete(String path) throws IOException {
            Path file = output.resolve(path);
            if (!isPlainFile(file) || !hasPlainDirectories(output, path)) {
                return false;
            }
            if (isOurs(path, Files.readAllBytes(file))) {
                return true;
            }
            problems.warning(
                    OutputTree.OUTPUT,
                    file
                            + " is no longer generated, but was changed by hand, so it stays. Delete it if it isn't needed.");
            return false;
        }
    }

    /** Whether no directory between the output and a file is a link or a file. */
    static boolean hasPlainDirectories(Path output, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Path directory = output.resolve(path.substring(0, slash));
            if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    Changes changes() {
        return new Changes(
                (int) actions.values().stream().filter(Action::writes).count(),
                Collections.frequency(actions.values(), Action.KEEP),
                Collections.frequency(actions.values(), Action.DELETE));
    }
}
