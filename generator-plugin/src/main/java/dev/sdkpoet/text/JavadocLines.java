package dev.sdkpoet.text;

import dev.sdkpoet.text.JavadocBlock.Code;
import dev.sdkpoet.text.JavadocBlock.Items;
import dev.sdkpoet.text.JavadocBlock.Paragraph;
import dev.sdkpoet.text.JavadocBlock.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays blocks out in lines, none longer than the width where it can be broken. */
final class JavadocLines {
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private JavadocLines(int width) {
        this.width = width;
    }

    /** @param tag what the first line begins with */
    static List<String> of(List<JavadocBlock> blocks, String tag, int width) {
        JavadocLines layout = new JavadocLines(width);
        for (JavadocBlock block : blocks) {
            boolean isFirst = layout.lines.isEmpty();
            if (!isFirst && block instanceof Paragraph) {
                layout.lines.add("");
            }
            layout.block(isFirst ? tag : block instanceof Paragraph ? "<p>" : "", block, "");
        }
        return layout.lines;
    }

    static List<String> of(String html, int width) {
        JavadocLines layout = new JavadocLines(width);
        layout.wrap(html);
        return layout.lines;
    }

    /**
     * @param start what stands before the block
     * @param end what stands behind it, on a line of its own where the block isn't text
     */
    private void block(String start, JavadocBlock block, String end) {
        if (block instanceof Paragraph paragraph) {
            wrap(start + paragraph.html() + end);
            return;
        }
        if (block instanceof Items list) {
            items(start, list);
        } else if (block instanceof Code code) {
            lines.add(start + "<pre>");
            lines.addAll(code.lines());
            lines.add("</pre>");
        } else if (block instanceof Table table) {
            table(start, table);
        }
        if (!end.isEmpty()) {
            lines.add(end);
        }
    }

    private void items(String start, Items list) {
        String number = list.start() == 1 ? "" : " start=\"" + list.start() + "\"";
        lines.add(start + (list.ordered() ? "<ol" + number + ">" : "<ul>"));
        for (List<JavadocBlock> item : list.items()) {
            for (int i = 0; i < item.size(); i++) {
                String before = i == 0 ? "<li>" : item.get(i) instanceof Paragraph ? "<p>" : "";
                block(before, item.get(i), i == item.size() - 1 ? "</li>" : "");
            }
        }
        lines.add(list.ordered() ? "</ol>" : "</ul>");
    }

    /** Its caption, without which Javadoc takes no table, is the names of its columns. */
    private void table(String start, Table table) {
        lines.add(start + "<table>");
        String names =
                table.rows().get(0).stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        wrap("<caption>" + (names.isEmpty() ? "Table" : names) + "</caption>");
        String cell = "th>";
        for (List<String> row : table.rows()) {
            String between = "</" + cell + " <" + cell;
            wrap("<tr><" + cell + String.join(between, row) + "</" + cell + "</tr>");
            cell = "td>";
        }
        lines.add("</table>");
    }

    /** Breaks at spaces, but not in tags, nor between a tag for code and its text. */
    private void wrap(String html) {
        StringBuilder line = new StringBuilder();
        int start = 0;
        while (start < html.length()) {
            int end = wordEnd(html, start);
            if (line.length() > 0 && line.length() + 1 + end - start > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(html, start, end);
            start = end + 1;
        }
        lines.add(line.toString());
    }

    private static int wordEnd(String html, int start) {
        boolean isTag = false;
        int end = start;
        while (end < html.length() && (isTag || html.charAt(end) != ' ' || JavadocCode.isBegun(html, end))) {
            isTag = html.charAt(end) == '<' || isTag && html.charAt(end) != '>';
            end++;
        }
        return end;
    }
}
