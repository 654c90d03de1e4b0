package dev.sdkpoet;

import dev.sdkpoet.overlay.OverlaySource;
import java.nio.file.Path;
import java.util.List;

/**
 * One OpenAPI document to generate from.
 *
 * @param name what tells it from the client's other documents: an accessor of the client and a part of the package; "" for the only one
 * @param file where it is
 * @param displayName how problems name it: the path as the user knows it
 * @param overlays what changes it before it is read, in this order
 */
public record DocumentSource(String name, Path file, String displayName, List<OverlaySource> overlays) {
    public DocumentSource {
        overlays = List.copyOf(overlays);
    }

    /** A document as it is. */
    public DocumentSource(String name, Path file, String displayName) {
        this(name, file, displayName, List.of());
    }

    /** The same document with these overlays. */
    public DocumentSource with(List<OverlaySource> newOverlays) {
        return new DocumentSource(name, file, displayName, newOverlays);
    }
}
