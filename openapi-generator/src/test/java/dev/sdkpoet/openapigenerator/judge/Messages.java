package dev.sdkpoet.openapigenerator.judge;

import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What swagger-parser says about documents: a true message is one that sdkpoet gives, too. */
final class Messages {
    private static final Path LIST = Path.of("src", "test", "resources", "judge", "messages.txt");

    /** The end of a message without what it quotes: {@code default is not of type `array`}. */
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)(?:=`[^`]*`)? is (not of type `[\\w-]+`|missing)$");

    private static final List<String> SENTENCES = List.of(
            "There are duplicate parameter values",
            "Declared path parameter",
            "is not of expected type Schema",
            "content with no media type is unsupported",
            "is unexpected",
            "info.contact",
            "info.license");

    private final Map<String, String> verdicts = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();

    Messages() throws IOException {
        for (String line : Files.readAllLines(LIST)) {
            String[] cells = line.split(" \\| ", 2);
            if (cells.length == 2) {
                verdicts.put(cells[0], cells[1]);
            }
        }
    }

    void check(Path file, List<String> messages, Problems problems) {
        String ours = problems.all().toString();
        for (String message : messages) {
            String kind = kind(message);
            String verdict = verdicts.getOrDefault(file.getFileName() + ": " + kind, verdicts.get(kind));
            boolean told = verdict != null
                    && (!verdict.startsWith("told: ")
                            || Arrays.stream(
                                            verdict.substring("told: ".length()).split("; or: "))
                                    .anyMatch(ours::contains));
            if (!told) {
                open.add(file.getFileName() + ": " + message);
            }
        }
    }

    private static String kind(String message) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (attribute.find()) {
            return attribute.group(1) + " is " + attribute.group(2);
        }
        return SENTENCES.stream().filter(message::contains).findFirst().orElse(message);
    }

    /** Those that nobody has looked at, and those that sdkpoet should give. */
    Set<String> open() {
        return open;
    }
}
