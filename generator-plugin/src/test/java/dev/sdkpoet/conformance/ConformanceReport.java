package dev.sdkpoet.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of a run and the reasons of its misses in a Markdown page, between two markers; the words around them are a person's. */
final class ConformanceReport {
    private static final String BEGIN = "<!-- conformance:begin -->\n";
    private static final String END = "<!-- conformance:end -->";

    private final Path page;
    private final String wanted;

    /** @param known the lists of the results, in the same order */
    ConformanceReport(Path page, List<SuiteRun.Result> results, List<KnownMisses> known) throws IOException {
        this.page = page;
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " needs the lines " + BEGIN + " and " + END + " around its tables");
        }
        this.wanted = text.substring(0, begin + BEGIN.length()) + tables(results, known) + text.substring(end);
    }

    boolean isWritten() throws IOException {
        return Files.readString(page).equals(wanted);
    }

    void write() throws IOException {
        Files.writeString(page, wanted);
    }

    private static String tables(List<SuiteRun.Result> results, List<KnownMisses> known) {
        StringBuilder text = new StringBuilder("| server | scenarios | there are | counted by the server | right |\n");
        text.append("| --- | --- | --: | --: | --: |\n");
        for (SuiteRun.Result result : results) {
            result.coverage()
                    .forEach((group, seen) -> text.append("| ")
                            .append(String.join(
                                    " | ", result.suite(), group, number(seen.size()), number(SuiteRun.counted(seen))))
                            .append(" | ")
                            .append(result.right(seen))
                            .append(" |\n"));
        }
        for (int i = 0; i < results.size(); i++) {
            text.append("\nWhat is missing of ").append(results.get(i).suite()).append(":\n\n");
            text.append("| scenarios | reason |\n| --- | --- |\n");
            byReason(known.get(i))
                    .forEach((reason, scenarios) -> text.append("| ")
                            .append(scenarios.stream()
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", ")))
                            .append(" | ")
                            .append(reason)
                            .append(" |\n"));
        }
        return text.toString();
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private static Map<String, List<String>> byReason(KnownMisses known) {
        Map<String, List<String>> byReason = new TreeMap<>();
        known.reasons()
                .forEach((scenario, reason) -> byReason.computeIfAbsent(reason, each -> new ArrayList<>())
                        .add(scenario));
        return byReason;
    }
}
