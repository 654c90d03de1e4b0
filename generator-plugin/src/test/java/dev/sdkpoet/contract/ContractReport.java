package dev.sdkpoet.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the figures of a run into a Markdown page, between two markers; the words around them are a person's. */
final class ContractReport {
    private static final String BEGIN = "<!-- contract:begin -->";
    private static final String END = "<!-- contract:end -->";

    private ContractReport() {}

    static void write(Path page, List<ContractResult> results, KnownFaults known) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " needs the lines " + BEGIN + " and " + END + " around its tables");
        }
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + "\n" + tables(results, known) + text.substring(end));
    }

    private static String tables(List<ContractResult> results, KnownFaults known) {
        return "| document | operations | calls | not the client's fault |\n| --- | --: | --: | --: |\n"
                + results.stream().map(ContractReport::line).collect(Collectors.joining())
                + total(results)
                + "\nThe calls that fail because of the document, and a few because of Prism:\n\n| document | test | reason |\n| --- | --- | --- |\n"
                + known.faults().stream()
                        .map(fault ->
                                "| " + fault.document() + " | `" + fault.test() + "` | " + fault.reason() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String line(ContractResult result) {
        return row(
                result.document(),
                result.operations(),
                result.calls(),
                result.violations().size());
    }

    private static String total(List<ContractResult> results) {
        return row(
                "all",
                results.stream().mapToInt(ContractResult::operations).sum(),
                results.stream().mapToInt(ContractResult::calls).sum(),
                results.stream().mapToInt(result -> result.violations().size()).sum());
    }

    private static String row(String name, int operations, int calls, int faults) {
        return "| " + name + " | " + operations + " | " + calls + " | " + faults + " |\n";
    }
}
