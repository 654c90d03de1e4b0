package dev.sdkpoet.openapigenerator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The differences between the two readings of some documents, by kind, and the list of those that are known. */
final class Differences {
    private static final Path LIST = Path.of("src", "test", "resources", "judge", "differences.txt");

    private static final String HEADER = """
            # A kind of difference, how often real documents have it at most, how often the giants among them (0 and 0: only documents of this
            # project have it), and why.
            """;

    private static final String UNEXPLAINED = "UNEXPLAINED, as in ";

    /** Whose differences they are. */
    enum Of {
        PROJECT,
        REAL,
        GIANTS
    }

    /** A line of the list. */
    private record Known(int real, int giants, String reason) {
        static Known parse(String[] cells) {
            return new Known(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]);
        }

        /** This project's documents grow. */
        int most(Of documents) {
            return documents == Of.REAL ? real : documents == Of.GIANTS ? giants : Integer.MAX_VALUE;
        }

        Known with(Of documents, int count) {
            return new Known(documents == Of.REAL ? count : real, documents == Of.GIANTS ? count : giants, reason);
        }

        String line(String kind) {
            return kind + " | " + real + " | " + giants + " | " + reason + "\n";
        }
    }

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final List<String> all = new ArrayList<>();
    private final Of documents;

    Differences(Of documents) {
        this.documents = documents;
    }

    void count(String kind, String example) {
        counts.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, example);
        all.add(kind + " | " + example);
    }

    void assertListed() throws IOException {
        Files.write(Path.of("target", "judge-" + documents.name().toLowerCase(Locale.ROOT) + ".txt"), all);
        Map<String, Known> known = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            String[] cells = line.split(" \\| ", 4);
            if (cells.length == 4) {
                known.put(cells[0], Known.parse(cells));
            }
        }
        if (Boolean.getBoolean("recreate")) {
            recreate(known);
            return;
        }
        Map<String, String> unknown = new TreeMap<>();
        counts.forEach((kind, count) -> {
            Known line = known.get(kind);
            if (line == null || count > line.most(documents)) {
                unknown.put(kind, count + " times, as in " + examples.get(kind));
            }
        });
        assertThat(unknown).isEmpty();
        assertThat(known.values()).noneMatch(line -> line.reason().startsWith(UNEXPLAINED));
    }

    private void recreate(Map<String, Known> known) throws IOException {
        counts.keySet().forEach(kind -> known.putIfAbsent(kind, new Known(0, 0, UNEXPLAINED + examples.get(kind))));
        known.replaceAll((kind, line) -> line.with(documents, counts.getOrDefault(kind, 0)));
        Files.writeString(
                LIST,
                HEADER
                        + known.entrySet().stream()
                                .map(line -> line.getValue().line(line.getKey()))
                                .collect(Collectors.joining()));
    }
}
