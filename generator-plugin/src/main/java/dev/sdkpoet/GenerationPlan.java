package dev.sdkpoet;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.output.OutputTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is to be written, and what it was made from.
 *
 * @param model what the documents say
 * @param tree the files
 * @param inputs digests of the document files that were read
 */
public record GenerationPlan(ApiModel model, OutputTree tree, Map<Path, String> inputs) {
    public GenerationPlan {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    }
}
