package dev.sdkpoet.output;

import dev.sdkpoet.text.FileNames;
import java.util.Optional;

/** Which relative paths are safe on every file system. */
final class PathRules {
    private PathRules() {}

    /** What is wrong with a path, or empty. */
    static Optional<String> complaint(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        for (String name : path.split("/", -1)) {
            Optional<String> complaint = FileNames.complaint(name);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }
}
