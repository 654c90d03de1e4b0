package dev.sdkpoet.text;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what is in a paragraph, a heading or a cell, in order. It doesn't call itself: emphasis in emphasis in emphasis may be as
 * deep as the text is long.
 */
abstract class InlineWalk {
    final void walk(Node block) {
        Node node = block.getFirstChild();
        while (node != null) {
            begin(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
            } else {
                end(node);
                node = next(node, block);
            }
        }
    }

    /** The node after this one and after all that ends with it. */
    private @Nullable Node next(Node last, Node block) {
        Node node = last;
        while (node.getNext() == null) {
            node = node.getParent();
            if (block.equals(node)) {
                return null;
            }
            end(node);
        }
        return node.getNext();
    }

    private void begin(Node node) {
        if (node instanceof Text text) {
            text(text);
        } else if (node instanceof EscapedCharacter escaped) {
            escaped(escaped.character());
        } else if (node instanceof Code code) {
            code(code.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            lineBreak(false);
        } else if (node instanceof HardLineBreak) {
            lineBreak(true);
        } else if (node instanceof Link link) {
            beginLink(link);
        } else if (node instanceof Image image) {
            beginImage(image);
        } else if (node instanceof Emphasis emphasis) {
            emphasis(node, emphasis.getOpeningDelimiter());
        } else if (node instanceof StrongEmphasis emphasis) {
            emphasis(node, emphasis.getOpeningDelimiter());
        }
    }

    private void end(Node node) {
        if (node instanceof Link link) {
            endLink(link);
        } else if (node instanceof Image image) {
            endImage(image);
        } else if (node instanceof Emphasis emphasis) {
            emphasis(node, emphasis.getClosingDelimiter());
        } else if (node instanceof StrongEmphasis emphasis) {
            emphasis(node, emphasis.getClosingDelimiter());
        }
    }

    abstract void text(Text text);

    abstract void escaped(char character);

    abstract void code(String code);

    abstract void lineBreak(boolean isHard);

    abstract void beginLink(Link link);

    abstract void endLink(Link link);

    abstract void beginImage(Image image);

    abstract void endImage(Image image);

    /** Called at both ends. */
    abstract void emphasis(Node emphasis, String delimiter);
}
