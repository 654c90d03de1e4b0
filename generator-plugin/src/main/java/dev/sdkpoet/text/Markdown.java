package dev.sdkpoet.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads CommonMark with GitHub's tables. HTML is text here: {@link HtmlMarkup} has taken what it knows of it out before. What a text
 * may cost is bounded: how deep its blocks are, how many brackets it has, and how many cells.
 */
final class Markdown {
    /** A list takes two, one for itself and one for its item. Deeper marks are text. */
    private static final int MAX_DEPTH = 32;
    /**
     * Brackets, asterisks and underscores in one paragraph, each of which is looked at again for others before it; and emphasis in
     * emphasis is as deep as calls are. What has more is text. The most in descriptions that we know is 375.
     */
    private static final int MAX_MARKS = 2_000;
    /** A row has as many cells as its header, even where it is shorter. The largest description that we know has 3,745. */
    private static final int MAX_CELLS = 50_000;

    /** All but HTML. CommonMark asks which of them a line begins in this order. */
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class));

    private static final Parser TEXT = parser().build();
    private static final Parser WITH_TABLES =
            parser().extensions(List.of(TablesExtension.create())).build();
    private static final Parser WITH_PLACES = parser().extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Parser LINE = parser().enabledBlockTypes(Set.of()).build();

    private Markdown() {}

    private static Parser.Builder parser() {
        return Parser.builder()
                .enabledBlockTypes(BLOCKS)
                .customInlineContentParserFactory(new WebAddress.Factory())
                .customInlineContentParserFactory(new EscapedCharacter.Factory())
                .maxOpenBlockParsers(MAX_DEPTH);
    }

    /** A document of blocks. */
    static Node read(String markdown) {
        return hasFewMarks(markdown) ? (hasSmallTables(markdown) ? WITH_TABLES : TEXT).parse(markdown) : text(markdown);
    }

    /** The same, and each node knows where in the text it is. */
    static Node readWithPlaces(String markdown) {
        return hasFewMarks(markdown) && hasSmallTables(markdown) ? WITH_PLACES.parse(markdown) : text(markdown);
    }

    /** A document of at most one paragraph, whatever the line begins with: {@code #} can be the name of something. */
    static Node readLine(String line) {
        return hasFewMarks(line) ? LINE.parse(line) : text(line);
    }

    private static boolean hasFewMarks(String markdown) {
        int marks = 0;
        for (int i = 0; i < markdown.length() && marks <= MAX_MARKS; i++) {
            switch (markdown.charAt(i)) {
                case '[', '*', '_' -> marks++;
                case '\n' -> marks = markdown.startsWith("\n\n", i) ? 0 : marks;
                default -> {}
            }
        }
        return marks <= MAX_MARKS;
    }

    /** A paragraph in which no markup has a meaning, here or in the output. */
    private static Node text(String markdown) {
        Paragraph paragraph = new Paragraph();
        StringTokenizer parts = new StringTokenizer(markdown, "\n[*_", true);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            paragraph.appendChild(
                    switch (part.charAt(0)) {
                        case '\n' -> new SoftLineBreak();
                        case '[', '*', '_' -> new EscapedCharacter(part.charAt(0));
                        default -> new Text(part);
                    });
        }
        Document document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    private static boolean hasSmallTables(String markdown) {
        int rows = 0;
        int columns = 0;
        for (int start = 0; start < markdown.length(); rows++) {
            int lineFeed = markdown.indexOf('\n', start);
            int end = lineFeed < 0 ? markdown.length() : lineFeed;
            columns = Math.max(columns, pipes(markdown, start, end) + 1);
            start = end + 1;
        }
        return (long) rows * columns <= MAX_CELLS;
    }

    private static int pipes(String text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text.charAt(i) == '|' ? 1 : 0;
        }
        return count;
    }
}
