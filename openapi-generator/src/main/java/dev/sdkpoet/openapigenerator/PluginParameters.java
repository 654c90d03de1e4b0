package dev.sdkpoet.openapigenerator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of sdkpoet's Maven plugin that are no options here, and what to use instead. */
final class PluginParameters {
    private static final Map<String, String> INSTEAD = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "developers", "Set `developerName` and `developerEmail`.",
            "extraTemplates", "Only sdkpoet's own Maven plugin adds files.",
            "input", "Set `inputSpec`.",
            "outputDirectory", "Set `output`.",
            "overwrite",
                    "OpenAPI Generator replaces files that you changed. Set `skipOverwrite`, or name them in `.openapi-generator-ignore`.",
            "paging", "Only sdkpoet's own Maven plugin takes paging that it doesn't recognize by itself.",
            "projectUrl", "Set `artifactUrl`.",
            "scope", "Set `addTestCompileSourceRoot` of OpenAPI Generator's Maven plugin.",
            "testOutputDirectory", "`layout=project` has its tests in `src/test/java`.",
            "version", "Set `artifactVersion`.")));

    private PluginParameters() {}

    /** What to use instead, by name of the parameter. */
    static Map<String, String> instead() {
        return INSTEAD;
    }
}
