package dev.sdkpoet.diff;

import java.util.Locale;

/** The number of a version that a change raises (Semantic Versioning 2.0.0). */
public enum VersionStep {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
