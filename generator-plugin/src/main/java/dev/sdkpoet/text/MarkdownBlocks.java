package dev.sdkpoet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passes the lines of CommonMark on so that no block reaches beyond the text, opens HTML, or becomes a heading of the document. */
final class MarkdownBlocks {
    /** One of backticks has no other backtick in its line; what stands behind one of tildes doesn't matter. */
    private static final Pattern FENCE = Pattern.compile("\\s*+(`{3,}+(?=[^`]*+$)|~{3,}+)\\s*+([A-Za-z0-9_+-]*+).*+");

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}(?:\\s++(.*))?");
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(?:=++|-++)\\s*+");

    private final List<String> safe = new ArrayList<>();

    private MarkdownBlocks() {}

    static String safe(List<String> lines) {
        MarkdownBlocks blocks = new MarkdownBlocks();
        blocks.read(lines);
        return String.join("\n", blocks.safe).strip();
    }

    private void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).strip().startsWith(fence.group(1))) {
                    end++;
                }
                code(fence.group(2), lines.subList(i + 1, end));
                i = end;
            } else {
                line(lines.get(i));
            }
        }
    }

    /** A fence of our own, at the margin, where no list or quotation around it can end it. */
    private void code(String language, List<String> lines) {
        String fence = "`".repeat(Math.max(3, MarkdownText.longestRun(String.join("\n", lines)) + 1));
        blankLine();
        safe.add(fence + language);
        safe.addAll(lines);
        safe.add(fence);
        safe.add("");
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            blankLine();
        } else if (heading.matches()) {
            heading(heading.group(1));
        } else if (UNDERLINE.matcher(line).matches()) {
            blankLine();
        } else {
            safe.add(MarkdownInline.inText(line.stripTrailing()));
        }
    }

    private void heading(@Nullable String text) {
        blankLine();
        if (text != null && !text.isBlank()) {
            String bare =
                    text.replaceFirst("\\s#++\\s*+$", "").replace("**", "").strip();
            safe.add("**" + MarkdownInline.inText(bare) + "**");
            blankLine();
        }
    }

    private void blankLine() {
        if (!safe.isEmpty() && !safe.get(safe.size() - 1).isEmpty()) {
            safe.add("");
        }
    }
}
