package dev.sdkpoet;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.StreamSwitch;
import dev.sdkpoet.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says which operations answer with a stream if they are asked to, a line for each way to ask:
 *
 * <pre>{@code
 * Streams text/event-stream, asked for by stream: createCompletion
 * }</pre>
 */
final class StreamSummary {
    private StreamSummary() {}

    static List<String> of(ApiModel model) {
        Map<String, List<String>> operations = new TreeMap<>();
        for (ApiDocument document : model.documents()) {
            document.resources().stream()
                    .flatMap(resource -> resource.operations().stream())
                    .forEach(operation -> operation.results().stream()
                            .filter(Result::isStream)
                            .forEach(result -> operations
                                    .computeIfAbsent(way(operation, result), key -> new ArrayList<>())
                                    .add(PagingSummary.name(document, operation))));
        }
        return operations.entrySet().stream()
                .map(entry ->
                        Problem.printable("Streams " + entry.getKey() + ": " + PagingSummary.names(entry.getValue())))
                .toList();
    }

    private static String way(Operation operation, Result result) {
        StreamSwitch streamSwitch = operation.streamSwitch();
        return String.join(", ", result.mediaTypes())
                + (streamSwitch == null ? "" : ", asked for by " + String.join("/", streamSwitch.names()));
    }
}
