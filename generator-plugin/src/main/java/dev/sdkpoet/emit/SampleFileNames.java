package dev.sdkpoet.emit;

import dev.sdkpoet.model.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of files in samples. */
public final class SampleFileNames {
    private static final Map<String, String> EXTENSIONS = Map.of(
            "audio/*",
            "mp3",
            "image/*",
            "png",
            "image/jpeg",
            "jpg",
            "image/svg+xml",
            "svg",
            "text/plain",
            "txt",
            "video/*",
            "mp4");

    private SampleFileNames() {}

    /**
     * A name that goes with a file's type.
     *
     * @param contentType a media type, or several with commas between them; null for any
     * @return for example {@code example.png}
     */
    public static String of(@Nullable String contentType) {
        String first = contentType == null ? "" : contentType.split(",", 2)[0];
        String essence = MediaType.of(first).essence();
        String subtype = essence.substring(essence.lastIndexOf('/') + 1);
        boolean isExtension = subtype.matches("[a-z0-9]{2,5}");
        return "example." + EXTENSIONS.getOrDefault(essence, isExtension ? subtype : "txt");
    }
}
