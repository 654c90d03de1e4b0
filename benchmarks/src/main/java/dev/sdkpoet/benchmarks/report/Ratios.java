package dev.sdkpoet.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that divide a figure by that of something else.
 *
 * @param columns the head of each column, by the label of what is divided by
 */
public record Ratios(Map<String, String> columns) {
    public Ratios {
        columns = new LinkedHashMap<>(columns);
    }

    public List<String> heads() {
        return List.copyOf(columns.values());
    }

    /** @param figures one figure a label; what is missing there has no ratio */
    public List<String> cells(double figure, Map<String, Double> figures) {
        List<String> cells = new ArrayList<>();
        for (String label : columns.keySet()) {
            @Nullable Double other = figures.get(label);
            cells.add(other == null || other == 0 ? "" : String.format(Locale.ROOT, "%.2f", figure / other));
        }
        return cells;
    }
}
