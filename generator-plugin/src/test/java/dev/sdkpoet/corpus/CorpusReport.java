package dev.sdkpoet.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the figures of a run into a Markdown page, between two markers; the words around them are a person's. */
final class CorpusReport {
    private final Path page;

    private CorpusReport(Path page) {
        this.page = page;
    }

    /** The page that {@code -Dcorpus.report} names; without it, nothing is written. */
    static CorpusReport ofSettings() {
        return new CorpusReport(Path.of(System.getProperty("corpus.report", "")));
    }

    /** @param section whose markers are {@code <!-- section:begin -->} and {@code <!-- section:end -->} */
    void update(String section, String figures) throws IOException {
        if (page.toString().isEmpty()) {
            return;
        }
        String begin = "<!-- " + section + ":begin -->";
        String end = "<!-- " + section + ":end -->";
        String text = Files.readString(page);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(page + " needs the lines " + begin + " and " + end + " around its figures");
        }
        Files.writeString(page, text.substring(0, from + begin.length()) + "\n" + figures + text.substring(to));
    }

    /** What doesn't change from run to run: a line a document, why examples were excused, why documents were refused. */
    static String documents(List<CorpusRow> rows) {
        return "| document | status | operations | models | files | bytes | warnings | examples | lossless | excused | lost |\n"
                + "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n"
                + rows.stream().map(row -> line(row, "")).collect(Collectors.joining())
                + excuses(rows)
                + refusals(rows);
    }

    /** The same, with what each step cost. */
    static String timed(List<CorpusRow> rows) {
        return "| document | status | operations | models | files | bytes | warnings | examples | lossless | excused | lost "
                + "| generating: time | CPU | heap | compiling: time | CPU | heap |\n"
                + "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: "
                + "| --: | --: | --: | --: | --: | --: |\n"
                + rows.stream()
                        .map(row -> line(row, cost(row.generating()) + cost(row.compiling())))
                        .collect(Collectors.joining());
    }

    private static String line(CorpusRow row, String more) {
        return "| " + row.document() + " | " + row.status().name().toLowerCase(Locale.ROOT) + " | "
                + row.operations() + " | " + row.models() + " | " + row.files() + " | " + row.bytes() + " | "
                + row.warnings() + " | " + row.examples() + " | " + row.lossless() + " | " + row.excused() + " | "
                + row.lost() + " |" + more + "\n";
    }

    private static String cost(Cost cost) {
        return String.format(
                Locale.ROOT,
                " %.1f s | %.1f s | %d MB |",
                cost.millis() / 1000.0,
                cost.cpuMillis() / 1000.0,
                cost.heapMegabytes());
    }

    private static String excuses(List<CorpusRow> rows) {
        Excuses all =
                rows.stream().map(row -> Excuses.parse(row.message())).reduce(new Excuses(Map.of()), Excuses::plus);
        return "\nExcused, by what the example is and what is declared:\n\n| reason | examples |\n| --- | --: |\n"
                + all.counts().entrySet().stream()
                        .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String refusals(List<CorpusRow> rows) {
        return "\nRefused, with the first reason:\n\n"
                + rows.stream()
                        .filter(row -> row.status() == CorpusRow.Status.REFUSED)
                        .map(row -> "- `" + row.document() + "`: " + row.message() + "\n")
                        .collect(Collectors.joining());
    }
}
