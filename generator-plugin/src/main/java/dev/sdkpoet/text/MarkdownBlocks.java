package dev.sdkpoet.text;

import dev.sdkpoet.text.MarkdownInline.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Writes blocks as Markdown again, so that none reaches beyond the text or becomes a heading of the document around it. */
final class MarkdownBlocks {
    /** What would begin another block. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(\\d{0,9})(?:[.)](?:\\s.*+)?|#{1,6}(?:\\s.*+)?|>.*+|[-+*](?:\\s.*+)?|=++\\s*+|~{3,}+.*+|[|:\\s]*+-[-|:\\s]*+)");

    private static final Pattern FIRST = Pattern.compile("0*+1");
    private static final Pattern LANGUAGE = Pattern.compile("\\s*+([A-Za-z0-9_+-]*+).*+", Pattern.DOTALL);
    private static final int MAX_NUMBER = 999_999_999;

    private MarkdownBlocks() {}

    static String of(Node document) {
        return String.join("\n", lines(document, false));
    }

    /** @param isTight whether a list follows a paragraph without a blank line between them */
    private static List<String> lines(Node parent, boolean isTight) {
        List<String> lines = new ArrayList<>();
        Node last = null;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            List<String> block = block(node);
            if (block.isEmpty()) {
                continue;
            }
            if (last != null && !(isTight && last instanceof Paragraph && node instanceof ListBlock)) {
                lines.add("");
            }
            lines.addAll(block);
            last = node;
        }
        return lines;
    }

    private static List<String> block(Node node) {
        if (node instanceof Paragraph) {
            return paragraph(MarkdownInline.of(node, Place.PARAGRAPH));
        }
        if (node instanceof Heading) {
            String text = MarkdownInline.of(node, Place.HEADING);
            return text.isEmpty() ? List.of() : List.of("**" + text + "**");
        }
        if (node instanceof ListBlock list) {
            return list(list);
        }
        if (node instanceof BlockQuote) {
            return lines(node, false).stream()
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .toList();
        }
        if (node instanceof FencedCodeBlock code) {
            return code(code.getInfo(), code.getLiteral());
        }
        if (node instanceof IndentedCodeBlock code) {
            return code(null, code.getLiteral());
        }
        if (node instanceof TableBlock) {
            return table(node);
        }
        // Asterisks or hyphens could be items of a list around it.
        return node instanceof ThematicBreak ? List.of("___") : List.of();
    }

    private static List<String> paragraph(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                lines.add(asText(stripped, lines.isEmpty()));
            }
        }
        return lines;
    }

    /** In a paragraph, only the first number begins a list. */
    private static String asText(String line, boolean isFirst) {
        Matcher beginning = BEGINNING.matcher(line);
        if (!beginning.matches()) {
            return line;
        }
        String number = beginning.group(1);
        return number.isEmpty() || isFirst || FIRST.matcher(number).matches()
                ? number + "\\" + line.substring(number.length())
                : line;
    }

    private static List<String> list(ListBlock list) {
        List<String> lines = new ArrayList<>();
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            List<String> content = lines(node, list.isTight());
            if (content.isEmpty()) {
                continue;
            }
            if (!lines.isEmpty() && !list.isTight()) {
                lines.add("");
            }
            String start = start((ListItem) node, marker(list, number));
            String indent = " ".repeat(start.length());
            for (int i = 0; i < content.size(); i++) {
                String line = content.get(i);
                lines.add(i == 0 ? start + line : line.isEmpty() ? "" : indent + line);
            }
            number = Math.min(number + 1, MAX_NUMBER);
        }
        return lines;
    }

    private static String marker(ListBlock list, int number) {
        return list instanceof BulletList bullets
                ? bullets.getMarker()
                : number + ((OrderedList) list).getMarkerDelimiter();
    }

    /** The marker of an item with the spaces around it. */
    private static String start(ListItem item, String marker) {
        int indent = item.getMarkerIndent();
        int width = Math.max(marker.length() + 1, item.getContentIndent() - indent);
        return " ".repeat(indent) + marker + " ".repeat(width - marker.length());
    }

    private static List<String> code(@Nullable String info, String code) {
        if (code.isBlank()) {
            return List.of();
        }
        String fence = "`".repeat(Math.max(3, MarkdownText.longestRun(code) + 1));
        Matcher language = LANGUAGE.matcher(info == null ? "" : info);
        List<String> lines = new ArrayList<>();
        lines.add(fence + (language.matches() ? language.group(1) : ""));
        lines.addAll(List.of((code.endsWith("\n") ? code.substring(0, code.length() - 1) : code).split("\n", -1)));
        lines.add(fence);
        return lines;
    }

    private static List<String> table(Node table) {
        List<String> lines = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                lines.add(row(row, cell -> MarkdownInline.of(cell, Place.CELL)));
                if (lines.size() == 1) {
                    lines.add(row(row, MarkdownBlocks::rule));
                }
            }
        }
        return lines;
    }

    private static String row(Node row, Function<TableCell, String> text) {
        StringBuilder line = new StringBuilder("|");
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            line.append(' ').append(text.apply((TableCell) cell)).append(" |");
        }
        return line.toString();
    }

    private static String rule(TableCell cell) {
        if (cell.getAlignment() == null) {
            return "---";
        }
        return switch (cell.getAlignment()) {
            case LEFT -> ":---";
            case CENTER -> ":---:";
            case RIGHT -> "---:";
        };
    }
}
