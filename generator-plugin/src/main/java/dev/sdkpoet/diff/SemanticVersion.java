package dev.sdkpoet.diff;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A released version, by Semantic Versioning 2.0.0. */
public record SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch) {
    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final Pattern RELEASE =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:\\+[0-9A-Za-z.-]+)?");

    /** Nothing, for what is none, and for a pre-release: what comes after it is up to the release that it leads to. */
    public static Optional<SemanticVersion> parse(String text) {
        Matcher matcher = RELEASE.matcher(text);
        return matcher.matches()
                ? Optional.of(new SemanticVersion(
                        new BigInteger(matcher.group(1)),
                        new BigInteger(matcher.group(2)),
                        new BigInteger(matcher.group(3))))
                : Optional.empty();
    }

    /** The step that is taken from this version: before 1.0.0, the minor version stands for the major one, and the patch for the rest. */
    public VersionStep taken(VersionStep step) {
        if (major.signum() > 0) {
            return step;
        }
        return switch (step) {
            case MAJOR -> VersionStep.MINOR;
            case MINOR -> VersionStep.PATCH;
            default -> step;
        };
    }

    /** The version after a step that was {@linkplain #taken taken}. */
    public SemanticVersion after(VersionStep taken) {
        return switch (taken) {
            case MAJOR -> new SemanticVersion(major.add(BigInteger.ONE), BigInteger.ZERO, BigInteger.ZERO);
            case MINOR -> new SemanticVersion(major, minor.add(BigInteger.ONE), BigInteger.ZERO);
            case PATCH -> new SemanticVersion(major, minor, patch.add(BigInteger.ONE));
            case NONE -> this;
        };
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
