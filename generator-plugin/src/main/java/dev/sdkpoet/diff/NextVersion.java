package dev.sdkpoet.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version that a comparison makes.
 *
 * @param step how much higher it has to be
 * @param released the version that the old documents were released as, or null where nobody knows
 */
record NextVersion(VersionStep step, @Nullable SemanticVersion released) {

    /** @param strict whether what breaks only some code counts as a break */
    static NextVersion of(ApiDiff diff, boolean strict, @Nullable SemanticVersion released) {
        VersionStep step = diff.step(strict);
        return new NextVersion(released == null ? step : released.taken(step), released);
    }

    /** Nothing where nobody knows the last one, or where it isn't followed by another. */
    Optional<SemanticVersion> number() {
        return released == null || step == VersionStep.NONE ? Optional.empty() : Optional.of(released.after(step));
    }

    /** {@code major (next: 2.0.0)} */
    @Override
    public String toString() {
        String unknown = released == null && step == VersionStep.MAJOR ? " (before 1.0.0: minor)" : "";
        return step + number().map(next -> " (next: " + next + ")").orElse(unknown);
    }
}
