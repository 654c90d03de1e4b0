package dev.sdkpoet.text;

import dev.sdkpoet.text.MarkdownBlock.Code;
import dev.sdkpoet.text.MarkdownBlock.Items;
import dev.sdkpoet.text.MarkdownBlock.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the blocks of CommonMark that Javadoc has a counterpart for. Nested lists become one, headings and quotations
 * paragraphs, the rows of a table items; rules are dropped.
 */
final class MarkdownReader {
    private static final Pattern FENCE = Pattern.compile("\\s*+(`{3,}+(?=[^`]*+$)|~{3,}+).*+");
    private static final Pattern RULE =
            Pattern.compile("\\s*+(?:(?:-\\s*+){3,}+|(?:\\*\\s*+){3,}+|(?:_\\s*+){3,}+|=++\\s*+|-++\\s*+)");
    private static final Pattern ITEM = Pattern.compile("\\s*+(?:[-*+]|(\\d{1,4})[.)])\\s++(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s*+#{1,6}\\s++(.*)");
    private static final Pattern TABLE_RULE = Pattern.compile("\\s*\\|?[\\s:|-]+\\|[\\s:|-]*");

    private final List<MarkdownBlock> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> items = new ArrayList<>();
    private boolean ordered;

    private MarkdownReader() {}

    static List<MarkdownBlock> read(String markdown) {
        MarkdownReader reader = new MarkdownReader();
        reader.read(List.of(markdown.split("\n", -1)));
        return reader.blocks;
    }

    private void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                int end = fenceEnd(lines, i + 1, fence.group(1));
                code(lines.subList(i + 1, end));
                i = end;
            } else {
                line(line);
            }
        }
        endBlock();
    }

    private static int fenceEnd(List<String> lines, int start, String fence) {
        int end = start;
        while (end < lines.size() && !lines.get(end).strip().startsWith(fence)) {
            end++;
        }
        return end;
    }

    private void line(String line) {
        String text = line.strip();
        switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case ' ' -> endParagraph();
            case '#' -> heading(line);
            case '|' -> tableRow(line);
            case '-', '*', '_', '=', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> ruleOrItem(line);
            default -> text(line);
        }
    }

    private void heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            endBlock();
            paragraph.append(heading.group(1).replaceFirst("\\s#++\\s*+$", ""));
            endBlock();
        } else {
            text(line);
        }
    }

    private void tableRow(String line) {
        if (line.strip().indexOf('|', 1) < 0) {
            text(line);
        } else if (!TABLE_RULE.matcher(line).matches()) {
            item(false, cells(line));
        }
    }

    private void ruleOrItem(String line) {
        Matcher item = ITEM.matcher(line);
        if (RULE.matcher(line).matches()) {
            endBlock();
        } else if (item.matches()) {
            item(item.group(1) != null, item.group(2));
        } else {
            text(line);
        }
    }

    private void item(boolean isOrdered, String text) {
        endParagraph();
        if (items.isEmpty()) {
            ordered = isOrdered;
        }
        items.add("");
        paragraph.append(text.strip());
    }

    /** A line goes on with the open paragraph or item; after a blank line, only an indented one belongs to the item. */
    private void text(String line) {
        if (paragraph.length() == 0 && !items.isEmpty() && !line.startsWith(" ")) {
            endBlock();
        }
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(unquoted(line));
    }

    private static String unquoted(String line) {
        String text = line.strip();
        while (text.startsWith(">")) {
            text = text.substring(1).stripLeading();
        }
        return text;
    }

    private void endParagraph() {
        String text = paragraph.toString().strip();
        paragraph.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (items.isEmpty()) {
            blocks.add(new Paragraph(text));
        } else {
            int last = items.size() - 1;
            items.set(last, (items.get(last) + " " + text).strip());
        }
    }

    private void endBlock() {
        endParagraph();
        List<String> texts = items.stream().filter(text -> !text.isEmpty()).toList();
        if (!texts.isEmpty()) {
            blocks.add(new Items(ordered, texts));
        }
        items.clear();
    }

    /** Blank lines at either end are left out. */
    private void code(List<String> lines) {
        endBlock();
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isBlank()) {
            start++;
        }
        while (start < end && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (start < end) {
            blocks.add(new Code(lines.subList(start, end)));
        }
    }

    private static String cells(String line) {
        String row = line.strip();
        String inner = row.substring(1, row.endsWith("|") ? row.length() - 1 : row.length());
        return String.join(" | ", List.of(inner.strip().split("\\s*\\|\\s*")));
    }
}
