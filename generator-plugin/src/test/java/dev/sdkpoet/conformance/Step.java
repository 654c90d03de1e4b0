package dev.sdkpoet.conformance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One call of a scenario, and what it has to give. A call says what is sent: {@code parameters} by wire name, {@code body}, and its media
 * {@code type} where there are several. What only some calls need:
 *
 * <ul>
 *   <li>{@code server}: a path that the server's URL ends in
 *   <li>{@code credentials}, by scheme
 *   <li>{@code headers} and {@code query}: what the document doesn't declare
 *   <li>{@code pages}: the items of all pages are asked for; it says where they and the next link are unless that is recognized
 *   <li>{@code asRead}: the body is what the model reads from this JSON, since no builder takes it
 *   <li>{@code stream}: the answer is asked for as bytes, whatever its declared type is
 *   <li>{@code cookies}: the client keeps them
 *   <li>{@code link}: the call goes there; an answer before it had this URL where the client doesn't read it
 * </ul>
 *
 * An answer has a {@code status}, and where they matter {@code body} and {@code headers}. {@code unreadable} is a body that doesn't fit
 * its declared type; {@code any} says that the document declares none, and {@code declared} that it does so for an error.
 *
 * @param scenario what the server calls it
 * @param document the file that has the operation
 * @param operation its method and path, as written
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
