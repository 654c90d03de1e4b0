package dev.sdkpoet.text;

import java.util.List;

/** A block of a Javadoc comment, with its texts as HTML; none is empty. */
sealed interface JavadocBlock {
    record Paragraph(String html) implements JavadocBlock {}

    /** @param start the number of the first item, 1 if there are none */
    record Items(boolean ordered, int start, List<List<JavadocBlock>> items) implements JavadocBlock {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Code(List<String> lines) implements JavadocBlock {
        public Code {
            lines = List.copyOf(lines);
        }
    }

    /** @param rows the first one has the names of the columns */
    record Table(List<List<String>> rows) implements JavadocBlock {
        public Table {
            rows = List.copyOf(rows);
        }
    }
}
