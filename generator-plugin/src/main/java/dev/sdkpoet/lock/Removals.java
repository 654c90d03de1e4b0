package dev.sdkpoet.lock;

import dev.sdkpoet.problem.Problems;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells what a document no longer has, although callers may use it. */
public final class Removals {
    private Removals() {}

    /** Warns of each thing that only the old lock has; not of what is in one, or belongs to it, and not of what callers don't give. */
    public static void tell(Lock before, Lock now, Problems problems) {
        Set<String> reported = new HashSet<>();
        for (Map.Entry<String, LockEntry> old : before.entries().entrySet()) {
            String id = old.getKey();
            if (now.has(id) || old.getValue().isConstant() || isBelow(id, reported)) {
                continue;
            }
            reported.add(id);
            problems.warning(
                    before.place(old.getValue()),
                    "Callers may use `" + old.getValue().name() + "`, and the document has no " + id
                            + " any more. Put it back, or drop the lines with sdkpoet:check -Dsdkpoet.fix.");
        }
    }

    /** What is below a thing doesn't follow it at once: {@code Pet-x} sorts before {@code Pet/x}. */
    private static boolean isBelow(String id, Set<String> reported) {
        for (int end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
            if (reported.contains(id.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
