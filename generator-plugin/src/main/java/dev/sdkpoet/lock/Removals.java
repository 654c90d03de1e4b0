package dev.sdkpoet.lock;

import dev.sdkpoet.problem.Problems;
import java.util.Map;

/** Tells what a document no longer has, although callers may use it. */
public final class Removals {
    private Removals() {}

    /** Warns of each thing that only the old lock has; not of what is in one, or belongs to it. */
    public static void tell(Lock before, Lock now, Problems problems) {
        String whole = "\n";
        for (Map.Entry<String, LockEntry> old : before.entries().entrySet()) {
            String id = old.getKey();
            if (now.has(id) || id.startsWith(whole)) {
                continue;
            }
            whole = id + "/";
            problems.warning(
                    before.place(old.getValue()),
                    "Callers may use `" + old.getValue().name() + "`, and the document has no " + id
                            + " any more. Put it back, or drop the lines with sdkpoet:check -Dsdkpoet.fix.");
        }
    }
}
