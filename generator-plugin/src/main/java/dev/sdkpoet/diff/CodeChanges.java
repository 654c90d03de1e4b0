package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A net below everything else: code that isn't what it was. */
final class CodeChanges {
    private CodeChanges() {}

    /** The classes, so that nothing passes for a change of documentation that is more. */
    static List<ApiChange> of(Client before, Client after, Parts parts) {
        List<ApiChange> report = new ArrayList<>();
        after.sources().forEach((path, source) -> {
            String old = before.sources().get(path);
            if (old == null || !JavaCode.of(old).equals(JavaCode.of(source))) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                report.add(
                        new ApiChange(Section.BEHAVIOUR, "`" + name + "` does something else", Set.of(), parts.root()));
            }
        });
        return report;
    }
}
