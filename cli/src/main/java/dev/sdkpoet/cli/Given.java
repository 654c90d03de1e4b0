package dev.sdkpoet.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of a goal has.
 *
 * @param config the file with settings, or null
 * @param options texts by the names of settings
 * @param properties texts by the names of the plugin's properties
 */
record Given(@Nullable Path config, Map<String, String> options, Map<String, String> properties) {

    /**
     * What relative paths of the file with settings, and of defaults, start from.
     *
     * @param directory where the user is; absolute
     */
    Path home(Path directory) {
        Path parent =
                config == null ? null : directory.resolve(config).normalize().getParent();
        return parent == null ? directory : parent;
    }
}
