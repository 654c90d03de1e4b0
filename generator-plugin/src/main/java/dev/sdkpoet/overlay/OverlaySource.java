package dev.sdkpoet.overlay;

import java.nio.file.Path;

/**
 * An overlay to apply to a document.
 *
 * @param file where it is
 * @param displayName how problems name it: the path as the user knows it
 */
public record OverlaySource(Path file, String displayName) {}
