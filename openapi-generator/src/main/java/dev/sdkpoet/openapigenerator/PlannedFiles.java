package dev.sdkpoet.openapigenerator;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.api.TemplatingExecutor;

/**
 * Hands planned text to OpenAPI Generator as if it were rendered: each file's path is the name of its template. So OpenAPI Generator
 * decides what it does with a file: write it, compare it, ignore it, or only list it.
 */
final class PlannedFiles implements TemplatingEngineAdapter {
    private final SortedMap<String, String> files = new TreeMap<>();

    void plan(Map<String, String> planned) {
        files.putAll(planned);
    }

    @Override
    public String getIdentifier() {
        return "sdkpoet";
    }

    @Override
    public String[] getFileExtensions() {
        return new String[0];
    }

    /** What isn't planned is OpenAPI Generator's own, such as {@code .openapi-generator-ignore}: it copies that. */
    @Override
    public boolean handlesFile(String template) {
        return files.containsKey(template);
    }

    @Override
    public String compileTemplate(TemplatingExecutor executor, Map<String, Object> bundle, String template) {
        String text = files.get(template);
        if (text == null) {
            throw new IllegalStateException(template + " isn't planned");
        }
        return text;
    }
}
