package dev.sdkpoet.source;

import java.net.URI;
import java.nio.file.Path;

/** Gets documents that the user names by a URL. */
@FunctionalInterface
public interface Downloads {
    /**
     * Where the document is on this machine, alone in its directory.
     *
     * @param setting what names it, for a message
     * @param sha256 the digest that it has to have, 64 lower-case hexadecimal digits
     * @throws dev.sdkpoet.problem.GenerationException if it can't be got, or is a different one
     */
    Path find(String setting, URI url, String sha256);

    /** Where nothing is fetched. */
    static Downloads none() {
        return (setting, url, sha256) -> {
            throw SettingError.of(
                    setting, "This is a URL, which can't be fetched here. Download it, and name the file.");
        };
    }
}
