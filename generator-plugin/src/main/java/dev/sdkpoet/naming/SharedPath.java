package dev.sdkpoet.naming;

import dev.sdkpoet.model.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of their paths that all operations of a resource begin with, when it names what they are about: for
 * {@code /v2/Services/{ServiceSid}/Invites} and {@code /v2/Services/{ServiceSid}/Invites/{Sid}} that is Invites, below Services.
 */
final class SharedPath {
    private static final String PARAMETER = "{}";
    private static final Pattern EXTENSION = Pattern.compile("\\.(json|xml|csv|yaml)$");

    private SharedPath() {}

    /** The fixed segments of the shared part, the last one first; empty when it doesn't name the resource. */
    static List<String> namingSegments(List<Operation> operations) {
        List<List<String>> paths =
                operations.stream().map(operation -> segments(operation.path())).toList();
        List<String> shared = new ArrayList<>(paths.get(0));
        for (List<String> path : paths) {
            int common = 0;
            while (common < Math.min(shared.size(), path.size())
                    && shared.get(common).equals(path.get(common))) {
                common++;
            }
            shared.subList(common, shared.size()).clear();
        }
        int end = shared.size();
        // Below /repos/{owner}/{repo}, which is no path of its own here, there are several things, none of them
        // "repos".
        boolean isResource = paths.stream().anyMatch(path -> path.size() == shared.size());
        while (end > 0 && isResource && shared.get(end - 1).equals(PARAMETER)) {
            end--;
        }
        if (end == 0 || shared.get(end - 1).equals(PARAMETER) || PathWords.isVersion(shared.get(end - 1))) {
            return List.of();
        }
        List<String> fixed = new ArrayList<>();
        for (int i = end - 1; i >= 0; i--) {
            if (!shared.get(i).equals(PARAMETER) && !PathWords.isVersion(shared.get(i))) {
                fixed.add(shared.get(i));
            }
        }
        return fixed;
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
