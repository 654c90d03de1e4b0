package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.report.MarkdownTable;
import dev.sdkpoet.benchmarks.report.Ratios;
import dev.sdkpoet.benchmarks.subject.Client;
import dev.sdkpoet.benchmarks.subject.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many files and bytes clients have; their classes are there. */
final class Sizes {
    private Sizes() {}

    private record Size(long files, long bytes) {
        static Size of(List<Path> files) throws IOException {
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Size(files.size(), bytes);
        }

        Size plus(Size other) {
            return new Size(files + other.files, bytes + other.bytes);
        }
    }

    /** @param clients by label */
    static String table(String title, Map<String, Client> clients, Ratios ratios) throws IOException {
        Map<String, Map<String, Size>> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, Client> client : clients.entrySet()) {
            add(sizes, client.getKey(), client.getValue());
        }
        List<String> head = new ArrayList<>(List.of(title, "files", "bytes"));
        head.addAll(ratios.heads());
        MarkdownTable table = new MarkdownTable(head);
        sizes.forEach((kind, all) -> addRows(table, kind, all, ratios));
        return table.toString();
    }

    private static void add(Map<String, Map<String, Size>> sizes, String label, Client client) throws IOException {
        Size jar = Size.of(List.of(client.jar()));
        Map<String, Size> own = new LinkedHashMap<>();
        own.put("source", Size.of(client.sources()));
        own.put("classes", Size.of(Folders.files(client.classes(), ".class")));
        own.put("jar", jar);
        own.put("jar and libraries", jar.plus(Size.of(client.libraries())));
        own.forEach((kind, size) ->
                sizes.computeIfAbsent(kind, each -> new LinkedHashMap<>()).put(label, size));
    }

    private static void addRows(MarkdownTable table, String kind, Map<String, Size> sizes, Ratios ratios) {
        Map<String, Double> bytes = new LinkedHashMap<>();
        sizes.forEach((label, size) -> bytes.put(label, (double) size.bytes));
        sizes.forEach((label, size) -> {
            List<String> row = new ArrayList<>(List.of(
                    kind + ": " + label, Long.toString(size.files), String.format(Locale.ROOT, "%,d", size.bytes)));
            row.addAll(ratios.cells((double) size.bytes, bytes));
            table.add(row);
        });
    }
}
