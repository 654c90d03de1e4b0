package dev.sdkpoet.text;

import dev.sdkpoet.text.MarkdownInline.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Writes blocks as one line of Markdown, for the cell of a table. */
final class MarkdownLine {
    private MarkdownLine() {}

    static String of(Node document) {
        return joined(document, " ");
    }

    private static String joined(Node parent, String separator) {
        List<String> parts = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            parts.add(line(node));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    private static String line(Node node) {
        if (node instanceof Paragraph) {
            return MarkdownInline.of(node, Place.CELL);
        }
        if (node instanceof Heading) {
            String text = MarkdownInline.of(node, Place.HEADING_IN_CELL);
            return text.isEmpty() ? "" : "**" + text + "**";
        }
        if (node instanceof BulletList list) {
            return items(list, list.getMarker());
        }
        if (node instanceof OrderedList list) {
            return items(list, list.getMarkerDelimiter());
        }
        if (node instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        }
        if (node instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        }
        if (node instanceof TableBlock) {
            return table(node);
        }
        return node instanceof BlockQuote ? joined(node, " ") : "";
    }

    /** @param mark the bullet, or what stands behind the number */
    private static String items(ListBlock list, String mark) {
        List<String> items = new ArrayList<>();
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String text = joined(item, " ");
            if (!text.isEmpty()) {
                items.add((list instanceof OrderedList ? number + mark : mark) + " " + text);
                number++;
            }
        }
        return String.join(" ", items);
    }

    private static String code(String code) {
        String line = code.strip().replaceAll("\\s++", " ");
        return line.isEmpty() ? "" : MarkdownText.codeCell(line);
    }

    private static String table(Node table) {
        List<String> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(MarkdownInline.of(cell, Place.CELL));
                }
                rows.add(String.join(" &#124; ", cells));
            }
        }
        return String.join("; ", rows);
    }
}
