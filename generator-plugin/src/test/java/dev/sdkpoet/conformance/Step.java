package dev.sdkpoet.conformance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One call of a scenario, and what it has to give.
 *
 * @param scenario what the server calls it
 * @param document the file that has the operation
 * @param operation its method and path, as written
 * @param call {@code parameters} by wire name, {@code body}, its media {@code type}, and what only some calls need: {@code server} (a
 *     path), {@code credentials} by scheme, {@code headers} and {@code query} that the document doesn't declare, {@code pages} (the
 *     items of all pages are asked for; says where they and the next link are unless that is recognised), {@code asRead} (the body is what the model reads from this JSON), {@code
 *     cookies} (the client keeps them)
 * @param answer the {@code status}, and where they matter {@code body}, {@code headers}, {@code unreadable} (a value that
 *     doesn't fit its declared type) and {@code any} (the document declares no body)
 */
record Step(String scenario, String document, String operation, JsonNode call, JsonNode answer) {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.USE_BIG_INTEGER_FOR_INTS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a table: these five, tab-separated, a step a line; those of one scenario in the order of their calls.
     *
     * @param server the server's own URL, for {@code $SERVER}
     */
    static List<Step> read(Path table, String server) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> parse(line.replace("$SERVER", server)))
                .toList();
    }

    private static Step parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("five cells are needed: " + line);
        }
        try {
            return new Step(cells[0], cells[1], cells[2], JSON.readTree(cells[3]), JSON.readTree(cells[4]));
        } catch (IOException e) {
            throw new IllegalArgumentException("a cell isn't JSON: " + line, e);
        }
    }
}
