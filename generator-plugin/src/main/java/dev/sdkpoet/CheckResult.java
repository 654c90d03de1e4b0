package dev.sdkpoet;

/**
 * Whether committed files are what would be generated.
 *
 * @param files how many files would be generated
 * @param diff a unified diff from the committed to the generated files; "" when they are the same
 * @param lockDiff a unified diff from the lock to what it would be; "" when that is the same, or there is no lock
 */
public record CheckResult(int files, String diff, String lockDiff) {

    public boolean isCurrent() {
        return diff.isEmpty() && lockDiff.isEmpty();
    }
}
