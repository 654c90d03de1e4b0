package dev.sdkpoet.contract;

import dev.sdkpoet.contract.ContractResult.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that fail because of the document, or of the server, each with the reason. */
record KnownFaults(List<Fault> faults) {
    private static final Path FILE = Path.of("src", "test", "resources", "contract", "known.tsv");
    private static final String HEADER =
            "# Calls that fail though the client does what the document says: document, test, a part of the message, reason; separated by"
                    + " tabs.\n# -Dcontract.record writes those of wrong answers; the others are a person's.\n";

    /** The reason of all those where the document contradicts itself in what it shows as an answer. */
    private static final String ANSWER =
            "The document's example of the answer breaks its schema; the client decodes it.";

    /**
     * @param test {@code createInvite_everything}
     * @param message a part of what the server or the decoder says
     * @param reason why that isn't the client's fault
     */
    record Fault(String document, String test, String message, String reason) {
        boolean explains(Violation violation) {
            return document.equals(violation.document())
                    && test.equals(violation.test())
                    && violation.message().contains(message)
                    && (violation.ofAnswer() || !reason.equals(ANSWER));
        }

        private String line() {
            return String.join("\t", document, test, message, reason) + "\n";
        }
    }

    static KnownFaults read() throws IOException {
        List<Fault> faults = Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Fault(cells[0], cells[1], cells[2], cells[3]))
                .toList();
        return new KnownFaults(faults);
    }

    /** These with the answers of a whole run instead of the recorded ones, written to their file. */
    KnownFaults record(List<Violation> violations) throws IOException {
        List<Fault> all = Stream.concat(
                        faults.stream().filter(fault -> !fault.reason().equals(ANSWER)),
                        violations.stream()
                                .filter(Violation::ofAnswer)
                                .map(violation ->
                                        new Fault(violation.document(), violation.test(), violation.message(), ANSWER)))
                .sorted(Comparator.comparing(Fault::document).thenComparing(Fault::test))
                .toList();
        Files.writeString(FILE, HEADER + all.stream().map(Fault::line).collect(Collectors.joining()));
        return new KnownFaults(all);
    }

    private Optional<Fault> of(Violation violation) {
        return faults.stream().filter(fault -> fault.explains(violation)).findFirst();
    }

    /** What is new, and what isn't wrong any more. */
    List<String> compare(List<Violation> violations, Collection<String> documents) {
        List<String> wrong = new ArrayList<>();
        Set<Fault> seen = new HashSet<>();
        for (Violation violation : violations) {
            of(violation)
                    .ifPresentOrElse(
                            seen::add,
                            () -> wrong.add(
                                    violation.document() + " " + violation.test() + ": " + violation.message()));
        }
        faults.stream()
                .filter(fault -> documents.contains(fault.document()) && !seen.contains(fault))
                .forEach(fault -> wrong.add(fault.document() + " " + fault.test()
                        + " doesn't fail as it did any more. Take it out of " + FILE + "."));
        return wrong;
    }
}
