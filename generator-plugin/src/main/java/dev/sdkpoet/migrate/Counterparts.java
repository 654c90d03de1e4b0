package dev.sdkpoet.migrate;

import dev.sdkpoet.migrate.Counterpart.Verdict;
import dev.sdkpoet.resource.ResourceLines;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of all settings of OpenAPI Generator, and what becomes of each. */
public final class Counterparts {
    private Counterparts() {}

    /** The parameters of {@code openapi-generator-maven-plugin}, by name. */
    public static Map<String, Counterpart> parameters() {
        return read("parameters.txt");
    }

    /** The options of OpenAPI Generator's generator {@code java}, by name. */
    public static Map<String, Counterpart> options() {
        return read("options.txt");
    }

    private static Map<String, Counterpart> read(String table) {
        Map<String, Counterpart> counterparts = new TreeMap<>();
        ResourceLines.of(Counterparts.class, table).stream()
                .map(Counterparts::row)
                .forEach(row -> counterparts.put(row.name(), row));
        return Collections.unmodifiableMap(counterparts);
    }

    private static Counterpart row(String line) {
        String[] cells = line.split("\\|", 4);
        String detail = cells[2].strip();
        return new Counterpart(
                cells[0].strip(),
                Verdict.valueOf(cells[1].strip().toUpperCase(Locale.ROOT)),
                detail.isEmpty() ? List.of() : List.of(detail.split(" ")),
                cells[3].strip());
    }
}
