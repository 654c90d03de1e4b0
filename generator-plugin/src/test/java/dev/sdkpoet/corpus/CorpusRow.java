package dev.sdkpoet.corpus;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one document.
 *
 * @param document its path below the folder it was found in
 * @param bytes of generated Java source
 * @param message why it was refused or failed, or the first example that was lost; "" when all is well
 */
record CorpusRow(
        String document,
        Status status,
        int operations,
        int models,
        int files,
        long bytes,
        Cost generating,
        Cost compiling,
        int warnings,
        int examples,
        int lossless,
        int excused,
        int lost,
        String message) {
    static final String HEADER =
            "document\tstatus\toperations\tmodels\tfiles\tbytes\tgenerateMillis\tcompileMillis\twarnings"
                    + "\texamples\tlossless\texcused\tlost\tmessage";

    enum Status {
        OK,
        /** The document is beyond repair. */
        REFUSED,
        /** The fault is ours. */
        FAILED
    }

    static CorpusRow failed(String document, String message) {
        return new CorpusRow(document, Status.FAILED, 0, 0, 0, 0, Cost.NONE, Cost.NONE, 0, 0, 0, 0, 0, message);
    }

    static CorpusRow refused(String document, Cost generating, String message) {
        return new CorpusRow(document, Status.REFUSED, 0, 0, 0, 0, generating, Cost.NONE, 0, 0, 0, 0, 0, message);
    }

    String toTsv() {
        return Stream.of(
                        document,
                        status.name().toLowerCase(java.util.Locale.ROOT),
                        operations,
                        models,
                        files,
                        bytes,
                        generating.millis(),
                        compiling.millis(),
                        warnings,
                        examples,
                        lossless,
                        excused,
                        lost,
                        message.replaceAll("[\\t\\r\\n]+", " "))
                .map(String::valueOf)
                .collect(Collectors.joining("\t"));
    }

    /** A worker's answer: what the report says, and what the steps cost besides. */
    String toLine() {
        return Stream.of(
                        toTsv(),
                        generating.cpuMillis(),
                        generating.heapMegabytes(),
                        compiling.cpuMillis(),
                        compiling.heapMegabytes())
                .map(String::valueOf)
                .collect(Collectors.joining("\t"));
    }

    static CorpusRow ofLine(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return new CorpusRow(
                cells.get(0),
                Status.valueOf(cells.get(1).toUpperCase(java.util.Locale.ROOT)),
                Integer.parseInt(cells.get(2)),
                Integer.parseInt(cells.get(3)),
                Integer.parseInt(cells.get(4)),
                Long.parseLong(cells.get(5)),
                new Cost(Long.parseLong(cells.get(6)), Long.parseLong(cells.get(14)), Long.parseLong(cells.get(15))),
                new Cost(Long.parseLong(cells.get(7)), Long.parseLong(cells.get(16)), Long.parseLong(cells.get(17))),
                Integer.parseInt(cells.get(8)),
                Integer.parseInt(cells.get(9)),
                Integer.parseInt(cells.get(10)),
                Integer.parseInt(cells.get(11)),
                Integer.parseInt(cells.get(12)),
                cells.get(13));
    }
}
