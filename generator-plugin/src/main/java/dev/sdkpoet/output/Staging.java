package dev.sdkpoet.output;

import dev.sdkpoet.output.Journal.Step;
import dev.sdkpoet.output.OutputPlan.Action;
import dev.sdkpoet.text.FileNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts new contents, and copies of the old ones, where they only have to be moved from. */
final class Staging {
    private final OutputTree tree;
    private final OutputPlan plan;
    private final Path output;
    private final Path staging;
    private final List<Step> steps = new ArrayList<>();

    Staging(OutputTree tree, OutputPlan plan, Path output, Path staging) {
        this.tree = tree;
        this.plan = plan;
        this.output = output;
        this.staging = staging;
    }

    /** Stages everything, and says what is to be done with it. */
    Journal journal() throws IOException {
        // Deletions come first: on a file system that ignores case, Pet.java may make way for PET.java.
        Set<String> deleted = new LinkedHashSet<>();
        for (Map.Entry<String, Action> entry : plan.actions().entrySet()) {
            if (entry.getValue() == Action.DELETE) {
                deleted.add(entry.getKey());
                steps.add(Step.delete(backedUp(entry.getKey()), entry.getKey()));
            }
        }
        for (String directory : newDirectories()) {
            steps.add(Step.makeDirectory(directory));
        }
        for (Map.Entry<String, Action> entry : plan.actions().entrySet()) {
            if (entry.getValue().writes()) {
                String path = entry.getKey();
                String content = Objects.requireNonNull(tree.files().get(path), path);
                Files.writeString(FileSwap.staged(staging, steps.size()), content, StandardCharsets.UTF_8);
                String digest = Sha256.of(content);
                steps.add(
                        entry.getValue() == Action.REPLACE && !isOneOf(deleted, path)
                                ? new Step(backedUp(path), digest, path)
                                : Step.create(digest, path));
            }
        }
        return new Journal(String.valueOf(staging.getFileName()), steps);
    }

    /** Copies the old content, and returns its digest. */
    private String backedUp(String path) throws IOException {
        Path backup = FileSwap.backup(staging, steps.size());
        Files.copy(output.resolve(path), backup, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        return Sha256.of(backup);
    }

    /** Whether a file is one that is deleted first, under a name that only differs in case. */
    private boolean isOneOf(Set<String> deleted, String path) throws IOException {
        String folded = FileNames.fold(path);
        for (String other : deleted) {
            if (FileNames.fold(other).equals(folded) && Files.isSameFile(output.resolve(other), output.resolve(path))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> newDirectories() {
        Set<String> directories = new LinkedHashSet<>();
        plan.actions().forEach((path, action) -> {
            for (int slash = path.indexOf('/'); action.writes() && slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String directory = path.substring(0, slash);
                if (!Files.exists(output.resolve(directory))) {
                    directories.add(directory);
                }
            }
        });
        return directories;
    }
}
