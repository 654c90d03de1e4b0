package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.ActiveMarkdown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Another reader of Markdown finds nothing active in prose, and every text where it was put. */
public final class MarkdownTextFuzz {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private MarkdownTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        MarkdownText markdown = MarkdownText.of(text);
        checkBlock(markdown.block());
        checkLine(markdown.cell());
        checkCell(markdown.cell());
        checkCode(text);
        checkLine(MarkdownText.link(text, null));
        checkLine(MarkdownText.link("https://example.com/", text));
        checkLine(MarkdownText.link(text, text));
    }

    /** What comes after is what it was. */
    private static void checkBlock(String block) {
        assertThat(ActiveMarkdown.inText(block)).as(block).isEmpty();
        Node last =
                PARSER.parse("Before.\n\n" + block + "\n\n## After\n\nEnd.\n").getLastChild();
        assertThat(last).as(block).isInstanceOf(Paragraph.class);
        assertThat(text(last)).isEqualTo("End.");
        assertThat(last.getPrevious()).as(block).isInstanceOf(Heading.class);
        assertThat(text(last.getPrevious())).isEqualTo("After");
        assertThat(((Heading) last.getPrevious()).getLevel()).isEqualTo(2);
    }

    /** A heading of nothing else. */
    private static void checkLine(String line) {
        assertThat(line).doesNotContain("\n");
        assertThat(ActiveMarkdown.inText(line)).as(line).isEmpty();
        Node heading = PARSER.parse("# " + line + "\n").getFirstChild();
        assertThat(heading).as(line).isInstanceOf(Heading.class);
        assertThat(heading.getNext()).as(line).isNull();
    }

    /** One cell of three, and the row after it is there. */
    private static Node checkCell(String cell) {
        String table = "| a | b | c |\n| --- | --- | --- |\n| 1 | " + cell + " | 3 |\n| 4 | 5 | 6 |\n";
        assertThat(ActiveMarkdown.inText(table)).as(cell).isEmpty();
        Node block = PARSER.parse(table).getFirstChild();
        assertThat(block).as(table).isInstanceOf(TableBlock.class);
        assertThat(block.getNext()).as(table).isNull();
        List<Node> cells = new ArrayList<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    cells.add(node);
                }
                visitChildren(node);
            }
        });
        assertThat(cells).as(table).hasSize(9);
        assertThat(text(cells.get(5))).as(table).isEqualTo("3");
        assertThat(text(cells.get(8))).as(table).isEqualTo("6");
        return cells.get(4);
    }

    /** Code is to the letter; a table has no way to say a backslash before a vertical line. */
    private static void checkCode(String text) {
        String line = CleanText.of(text).replace('\n', ' ');
        Node paragraph =
                PARSER.parse("Is " + MarkdownText.inlineCode(text) + ".").getFirstChild();
        String code = text(paragraph);
        assertThat(paragraph.getNext()).isNull();
        assertThat(code).isEqualTo("Is " + (line.isEmpty() ? " " : line) + ".");
        Node cell = checkCell(MarkdownText.codeCell(text));
        assertThat(cell.getFirstChild()).isInstanceOf(Code.class);
        assertThat(cell.getFirstChild().getNext()).isNull();
        if (!line.contains("\\|")) {
            assertThat(text(cell)).isEqualTo(line.isEmpty() ? " " : line);
        }
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
