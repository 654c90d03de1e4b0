package dev.sdkpoet.model.sample;

/** How much a sample holds. */
public enum Extent {
    /** What has to be there. */
    REQUIRED,
    /** What may be there, too. */
    EVERYTHING
}
