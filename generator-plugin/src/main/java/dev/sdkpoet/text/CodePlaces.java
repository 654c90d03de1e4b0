package dev.sdkpoet.text;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where in Markdown there is code. In a text with blocks of HTML, lines with an indent are none: their authors show how elements are
 * nested.
 */
final class CodePlaces {
    private static final Pattern TAG_OF_LINE = Pattern.compile("(?m)^ {0,3}</?([A-Za-z][A-Za-z0-9]*+)");

    private final BitSet code = new BitSet();
    private final BitSet indents = new BitSet();

    private CodePlaces() {}

    static CodePlaces of(String text) {
        CodePlaces places = new CodePlaces();
        boolean hasHtmlBlocks = TAG_OF_LINE
                .matcher(text)
                .results()
                .anyMatch(
                        tag -> HtmlTag.of(tag.group(1).toLowerCase(Locale.ROOT)).isBlock());
        Node node = Markdown.readWithPlaces(text);
        while (node != null) {
            if (node instanceof IndentedCodeBlock) {
                node.getSourceSpans().forEach(span -> places.indented(text, span, hasHtmlBlocks));
            } else if (node instanceof Code || node instanceof FencedCodeBlock) {
                places.add(node.getSourceSpans());
            }
            node = next(node);
        }
        return places;
    }

    /** In the order of the document. */
    private static @Nullable Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node last = node;
        while (last.getNext() == null) {
            last = last.getParent();
            if (last == null) {
                return null;
            }
        }
        return last.getNext();
    }

    private void add(List<SourceSpan> spans) {
        int end = 0;
        for (SourceSpan span : spans) {
            end = Math.max(end, span.getInputIndex() + span.getLength());
        }
        if (end > 0) {
            code.set(spans.get(0).getInputIndex(), end);
        }
    }

    private void indented(String text, SourceSpan line, boolean isHtml) {
        int end = line.getInputIndex() + line.getLength();
        int start = line.getInputIndex();
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        if (!isHtml) {
            code.set(start, end);
        } else {
            int content = start;
            while (content < end && text.charAt(content) == ' ') {
                content++;
            }
            indents.set(start, content);
        }
    }

    /** Where the code ends in which {@code position} is, or {@code position} where that isn't in code. */
    int end(int position) {
        return code.get(position) ? code.nextClearBit(position) : position;
    }

    boolean isIndent(int position) {
        return indents.get(position);
    }
}
