package dev.sdkpoet;

/**
 * Whether committed files are what would be generated.
 *
 * @param files how many files would be generated
 * @param diff a unified diff from the committed to the generated files; "" when they are the same
 */
public record CheckResult(int files, String diff) {

    public boolean isCurrent() {
        return diff.isEmpty();
    }
}
