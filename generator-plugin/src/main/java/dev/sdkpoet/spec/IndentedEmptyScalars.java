package dev.sdkpoet.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Block scalars that consist of empty lines, such as {@code |+} and a line of spaces.
 *
 * <p>Those spaces are indentation: without a line of text, the longest line decides how far the scalar is indented (YAML 1.2.2, section
 * 8.1.1.1). SnakeYAML Engine 3.2 compares them with the first line after the scalar instead, and refuses the file. Without the spaces,
 * it reads the same value.
 */
final class IndentedEmptyScalars {

    private IndentedEmptyScalars() {}

    /** The same text, line by line, with every value as it was, where no such scalar has spaces. */
    static Reader withoutIndentation(Reader text) {
        StringBuilder changed = new StringBuilder();
        List<String> lines = lines(text);
        int i = 0;
        while (i < lines.size()) {
            String header = lines.get(i++);
            changed.append(header).append('\n');
            if (!opensScalar(header)) {
                continue;
            }
            int parent = parent(header);
            boolean isEmpty = true;
            int end = i;
            while (end < lines.size() && (lines.get(end).isBlank() || indentation(lines.get(end)) > parent)) {
                isEmpty &= lines.get(end++).isBlank();
            }
            for (; i < end; i++) {
                changed.append(isEmpty ? "" : lines.get(i)).append('\n');
            }
        }
        return new StringReader(changed.toString());
    }

    private static List<String> lines(Reader text) {
        try (BufferedReader reader = new BufferedReader(text)) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the line ends with the header of a block scalar: {@code - |}, {@code key: >-}, {@code key: |2}. */
    private static boolean opensScalar(String line) {
        String header = line.stripTrailing();
        int last = header.length() - 1;
        while (last > 0 && "+-123456789".indexOf(header.charAt(last)) >= 0) {
            last--;
        }
        return last > 0 && (header.charAt(last) == '|' || header.charAt(last) == '>') && header.charAt(last - 1) == ' ';
    }

    /** The column of what the scalar belongs to: the key before it, or else the last dash. */
    private static int parent(String header) {
        int dash = -1;
        int column = indentation(header);
        while (header.startsWith("- ", column)) {
            dash = column;
            column = afterSpaces(header, column + 1);
        }
        while (header.startsWith("!", column) || header.startsWith("&", column)) {
            column = afterSpaces(
                    header, header.indexOf(' ', column)); // a tag or an anchor, and there is the header behind it
        }
        boolean isKey = header.charAt(column) != '|' && header.charAt(column) != '>';
        return isKey ? column : dash;
    }

    private static int afterSpaces(String line, int column) {
        return column + indentation(line.substring(column));
    }

    private static int indentation(String line) {
        int column = 0;
        while (column < line.length() && line.charAt(column) == ' ') {
            column++;
        }
        return column;
    }
}
