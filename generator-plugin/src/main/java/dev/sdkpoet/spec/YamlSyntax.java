package dev.sdkpoet.spec;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Says what is wrong with text that isn't YAML, without quoting it. */
final class YamlSyntax {

    private YamlSyntax() {}

    static String problem(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("\\t")) {
            return "A tab indents this line. Use spaces.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "No value can start with a colon here. Correct the indentation, or quote the text.";
        }
        if (problem.contains("block end")) {
            return "The line doesn't continue the lines above it. Correct the indentation, or quote the text.";
        }
        if (problem.contains("could not find expected ':'")) {
            return "The line is neither a value nor a name with a colon. Correct the indentation, or add the colon.";
        }
        if (problem.contains("unexpected end of stream")) {
            return "The document ends inside a quoted text. Add the closing quote.";
        }
        if (problem.contains("unknown escape character")) {
            return "The backslash isn't followed by an escape that YAML knows. Use single quotes, or double it.";
        }
        if (problem.contains("cannot start any token")) {
            return "No value can start with this character. Quote the text.";
        }
        return "This isn't valid YAML. Correct it.";
    }

    /** Whether the parser refuses a block scalar because of the spaces in empty lines at its start. */
    static boolean isIndentedEmptyScalar(MarkedYamlEngineException e) {
        return e.getProblem() != null && e.getProblem().contains("leading empty lines contain more spaces");
    }

    /** The place of the first character that YAML doesn't allow as such. */
    static long firstUnprintable(SourceText text) {
        try (Reader reader = text.reader()) {
            int line = 1;
            int column = 1;
            for (int unit = reader.read(); unit >= 0; unit = reader.read()) {
                if (!Character.isSurrogate((char) unit) && !StreamReader.isPrintable(unit)) {
                    return Position.of(line, column);
                }
                line += unit == '\n' ? 1 : 0;
                column = unit == '\n' ? 1 : column + 1;
            }
            return Position.UNKNOWN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
