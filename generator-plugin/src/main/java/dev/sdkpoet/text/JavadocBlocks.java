package dev.sdkpoet.text;

import dev.sdkpoet.text.JavadocBlock.Code;
import dev.sdkpoet.text.JavadocBlock.Items;
import dev.sdkpoet.text.JavadocBlock.Paragraph;
import dev.sdkpoet.text.JavadocBlock.Table;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** The blocks of Markdown that Javadoc has a counterpart for. Headings and quotations become paragraphs; rules go. */
final class JavadocBlocks {
    private JavadocBlocks() {}

    static List<JavadocBlock> of(Node parent) {
        List<JavadocBlock> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Paragraph || node instanceof Heading) {
                paragraph(node, blocks);
            } else if (node instanceof BlockQuote) {
                blocks.addAll(of(node));
            } else if (node instanceof BulletList) {
                items(false, 1, node, blocks);
            } else if (node instanceof OrderedList list) {
                items(true, list.getMarkerStartNumber(), node, blocks);
            } else if (node instanceof FencedCodeBlock code) {
                code(code.getLiteral(), blocks);
            } else if (node instanceof IndentedCodeBlock code) {
                code(code.getLiteral(), blocks);
            } else if (node instanceof TableBlock) {
                table(node, blocks);
            }
        }
        return blocks;
    }

    private static void paragraph(Node node, List<JavadocBlock> blocks) {
        String html = JavadocInline.html(node);
        if (!html.isEmpty()) {
            blocks.add(new Paragraph(html));
        }
    }

    private static void items(boolean ordered, int start, Node list, List<JavadocBlock> blocks) {
        List<List<JavadocBlock>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<JavadocBlock> content = of(item);
            if (!content.isEmpty()) {
                items.add(content);
            }
        }
        if (!items.isEmpty()) {
            blocks.add(new Items(ordered, start, items));
        }
    }

    /** Blank lines at either end are left out. */
    private static void code(String code, List<JavadocBlock> blocks) {
        List<String> lines = List.of(code.split("\n", -1));
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isBlank()) {
            start++;
        }
        while (start < end && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (start < end) {
            blocks.add(new Code(lines.subList(start, end).stream()
                    .map(line -> JavadocEscape.escape(line.stripTrailing()))
                    .toList()));
        }
    }

    private static void table(Node table, List<JavadocBlock> blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(JavadocInline.html(cell));
                }
                rows.add(List.copyOf(cells));
            }
        }
        if (rows.stream().anyMatch(cells -> !String.join("", cells).isEmpty())) {
            blocks.add(new Table(rows));
        }
    }
}
