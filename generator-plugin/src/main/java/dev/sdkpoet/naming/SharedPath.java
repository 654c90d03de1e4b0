package dev.sdkpoet.naming;

import dev.sdkpoet.model.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the paths of a resource's operations have in common, as far as it says what they are about: for
 * {@code /v2/Services/{ServiceSid}/Invites} and {@code /v2/Services/{ServiceSid}/Invites/{Sid}} that is Invites, below Services.
 *
 * @param segments the fixed segments, the last one first; empty when the paths don't name the resource
 * @param isWhole whether the shared part is the whole path of one of the operations
 */
record SharedPath(List<String> segments, boolean isWhole) {
    private static final String PARAMETER = "{}";
    private static final Pattern EXTENSION = Pattern.compile("\\.(json|xml|csv|yaml)$");

    SharedPath {
        segments = List.copyOf(segments);
    }

    static SharedPath of(List<Operation> operations) {
        List<List<String>> paths = operations.stream()
                .map(operation -> segments(operation.path()))
                .distinct()
                .toList();
        List<String> shared = shared(paths);
        boolean isWhole = paths.contains(shared);
        int end = shared.size();
        // Below /repos/{owner}/{repo}, when that isn't a path itself, there are several things, and none of them is
        // "repos".
        while (end > 0 && isWhole && shared.get(end - 1).equals(PARAMETER)) {
            end--;
        }
        List<String> fixed = new ArrayList<>();
        if (end > 0 && isName(shared.get(end - 1))) {
            for (int i = end - 1; i >= 0; i--) {
                if (isName(shared.get(i))) {
                    fixed.add(shared.get(i));
                }
            }
        }
        return new SharedPath(fixed, isWhole);
    }

    private static List<String> shared(List<List<String>> paths) {
        List<String> shared = paths.get(0);
        for (List<String> path : paths) {
            int common = 0;
            while (common < Math.min(shared.size(), path.size())
                    && shared.get(common).equals(path.get(common))) {
                common++;
            }
            shared = shared.subList(0, common);
        }
        return shared;
    }

    private static boolean isName(String segment) {
        return !segment.equals(PARAMETER) && !PathWords.isVersion(segment);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.contains("{")
                        ? PARAMETER
                        : EXTENSION.matcher(segment).replaceFirst(""))
                .toList();
    }
}
