package dev.sdkpoet.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table whose first column is text, and whose others are figures. */
public final class MarkdownTable {
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(List<String> head) {
        this.head = List.copyOf(head);
    }

    public void add(List<String> row) {
        if (row.size() != head.size()) {
            throw new IllegalArgumentException("expected " + head.size() + " cells, found " + row);
        }
        rows.add(List.copyOf(row));
    }

    @Override
    public String toString() {
        return line(head) + "| --- |" + " --: |".repeat(head.size() - 1) + "\n"
                + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
