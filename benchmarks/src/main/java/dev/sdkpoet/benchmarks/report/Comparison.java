package dev.sdkpoet.benchmarks.report;

import dev.sdkpoet.benchmarks.measure.Quantity;
import dev.sdkpoet.benchmarks.measure.Sample;
import dev.sdkpoet.benchmarks.measure.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What rounds measured, as a table: minimum, median and maximum of each quantity, and the ratios of the medians. */
public final class Comparison {
    private final Ratios ratios;

    public Comparison(Ratios ratios) {
        this.ratios = ratios;
    }

    /** @param samples by label, as {@link dev.sdkpoet.benchmarks.measure.Rounds} has them */
    public String table(String title, Map<String, List<Sample>> samples) {
        List<String> head = new ArrayList<>(List.of(title, "minimum", "median", "maximum"));
        head.addAll(ratios.heads());
        MarkdownTable table = new MarkdownTable(head);
        for (Quantity quantity : Quantity.values()) {
            addRows(table, quantity, summaries(quantity, samples));
        }
        return table.toString();
    }

    private void addRows(MarkdownTable table, Quantity quantity, Map<String, Summary> summaries) {
        Map<String, Double> medians = new LinkedHashMap<>();
        summaries.forEach((label, summary) -> medians.put(label, summary.median()));
        summaries.forEach((label, summary) -> {
            List<String> row = new ArrayList<>(List.of(
                    quantity.label() + ": " + label,
                    quantity.show(summary.minimum()),
                    "**" + quantity.show(summary.median()) + "**",
                    quantity.show(summary.maximum())));
            row.addAll(ratios.cells(summary.median(), medians));
            table.add(row);
        });
    }

    private static Map<String, Summary> summaries(Quantity quantity, Map<String, List<Sample>> samples) {
        Map<String, Summary> summaries = new LinkedHashMap<>();
        samples.forEach((label, all) -> {
            List<Double> figures = all.stream()
                    .map(sample -> sample.values().get(quantity))
                    .filter(Objects::nonNull)
                    .toList();
            if (!figures.isEmpty()) {
                summaries.put(label, Summary.of(figures));
            }
        });
        return summaries;
    }
}
