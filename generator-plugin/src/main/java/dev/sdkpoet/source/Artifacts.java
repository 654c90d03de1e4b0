package dev.sdkpoet.source;

import java.nio.file.Path;

/** Finds artifacts; how, is Maven's business. */
@FunctionalInterface
public interface Artifacts {
    /**
     * Where an artifact is on this machine: a file, or for a module of the same build a directory with what will be in it.
     *
     * @param setting what names it, for a message
     * @throws dev.sdkpoet.problem.GenerationException if there is none
     */
    Path find(String setting, ArtifactCoordinates coordinates);

    /** Where nothing can find any. */
    static Artifacts none() {
        return (setting, coordinates) -> {
            throw SettingError.of(
                    setting,
                    coordinates + " is an artifact, and only Maven finds those. Run the Maven plugin, or name a file.");
        };
    }
}
