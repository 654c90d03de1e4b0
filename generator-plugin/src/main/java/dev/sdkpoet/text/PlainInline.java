package dev.sdkpoet.text;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Writes what a reader sees of a paragraph, without its marks, where neither HTML nor Markdown is read. */
final class PlainInline extends InlineWalk {
    private final StringBuilder plain = new StringBuilder();

    private PlainInline() {}

    static String of(Node block) {
        PlainInline inline = new PlainInline();
        inline.walk(block);
        return inline.plain.toString();
    }

    @Override
    void text(Text text) {
        plain.append(text.getLiteral());
    }

    @Override
    void escaped(char character) {
        plain.append(character);
    }

    @Override
    void code(String code) {
        plain.append(code);
    }

    @Override
    void lineBreak(boolean isHard) {
        plain.append(' ');
    }

    @Override
    void beginLink(Link link) {}

    @Override
    void endLink(Link link) {}

    @Override
    void beginImage(Image image) {}

    @Override
    void endImage(Image image) {}

    @Override
    void emphasis(Node emphasis, String delimiter) {}
}
