package dev.sdkpoet.openapigenerator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of sdkpoet's Maven plugin that are no options here, and what to use instead. */
final class PluginParameters {
    private static final Map<String, String> INSTEAD = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("annotations", "Only sdkpoet's own Maven plugin adds annotations."),
            Map.entry("interfaces", "Only sdkpoet's own Maven plugin adds interfaces."),
            Map.entry("beanValidation", "Set `useBeanValidation`."),
            Map.entry("developers", "Set `developerName` and `developerEmail`."),
            Map.entry("extraTemplates", "Only sdkpoet's own Maven plugin adds files."),
            Map.entry("input", "Set `inputSpec`."),
            Map.entry("licenseHeader", "Only sdkpoet's own Maven plugin adds a license to each file."),
            Map.entry("licenseHeaderFile", "Only sdkpoet's own Maven plugin adds a license to each file."),
            Map.entry("modelPrefix", "Set `modelNamePrefix`."),
            Map.entry("modelSuffix", "Set `modelNameSuffix`."),
            Map.entry(
                    "names",
                    "Set `modelNameMappings`, `nameMappings`, `operationIdNameMappings`, `parameterNameMappings` or"
                            + " `enumNameMappings`. Only sdkpoet's own Maven plugin renames APIs."),
            Map.entry("outputDirectory", "Set `output`."),
            Map.entry(
                    "overwrite",
                    "OpenAPI Generator replaces files that you changed. Set `skipOverwrite`, or name them in `.openapi-generator-ignore`."),
            Map.entry("overlays", "Only sdkpoet's own Maven plugin applies overlays."),
            Map.entry("paging", "Only sdkpoet's own Maven plugin has settings for paging."),
            Map.entry("projectUrl", "Set `artifactUrl`."),
            Map.entry("scope", "Set `addTestCompileSourceRoot` of OpenAPI Generator's Maven plugin."),
            Map.entry("select", "Set `openapiNormalizer` to a `FILTER`."),
            Map.entry("sha256", "Only sdkpoet's own Maven plugin fetches a URL. Download the document first."),
            Map.entry("streaming", "Only sdkpoet's own Maven plugin has settings for undeclared streams."),
            Map.entry("testOutputDirectory", "`layout=project` has its tests in `src/test/java`."),
            Map.entry("types", "Only sdkpoet's own Maven plugin supports your own types."),
            Map.entry("version", "Set `artifactVersion`."))));

    private PluginParameters() {}

    /** What to use instead, by name of the parameter. */
    static Map<String, String> instead() {
        return INSTEAD;
    }
}
