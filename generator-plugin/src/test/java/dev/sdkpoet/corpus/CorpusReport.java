package dev.sdkpoet.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the figures of a run into a Markdown page, between two markers; the words around them are a person's. */
final class CorpusReport {
    private static final String BEGIN = "<!-- corpus:begin -->";
    private static final String END = "<!-- corpus:end -->";

    private CorpusReport() {}

    static void update(Path page, List<CorpusRow> rows) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " needs the lines " + BEGIN + " and " + END + " around its table");
        }
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + "\n" + table(rows) + text.substring(end));
    }

    private static String table(List<CorpusRow> rows) {
        return "| document | status | operations | models | files | bytes | warnings | examples | lossless | excused | lost |\n"
                + "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n"
                + rows.stream().map(CorpusReport::line).collect(Collectors.joining())
                + "\nRefused, with the first reason:\n\n"
                + rows.stream()
                        .filter(row -> row.status() == CorpusRow.Status.REFUSED)
                        .map(row -> "- `" + row.document() + "`: " + row.message() + "\n")
                        .collect(Collectors.joining());
    }

    private static String line(CorpusRow row) {
        return "| " + row.document() + " | " + row.status().name().toLowerCase(java.util.Locale.ROOT) + " | "
                + row.operations() + " | " + row.models() + " | " + row.files() + " | " + row.bytes() + " | "
                + row.warnings() + " | " + row.examples() + " | " + row.lossless() + " | " + row.excused() + " | "
                + row.lost() + " |\n";
    }
}
