package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import dev.sdkpoet.testing.JavaSyntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** javac and its doclint read prose as one clean comment, of text, code, lists, tables and links to web pages only. */
public final class DocTextFuzz {
    private static final Set<DocTree.Kind> PARTS = Set.of(
            DocTree.Kind.TEXT,
            DocTree.Kind.ENTITY,
            DocTree.Kind.CODE,
            DocTree.Kind.START_ELEMENT,
            DocTree.Kind.END_ELEMENT);
    private static final Set<String> ELEMENTS =
            Set.of("a", "caption", "code", "li", "ol", "p", "pre", "table", "td", "th", "tr", "ul");
    private static final Pattern WEB_PAGE = Pattern.compile("(?i)https?://[^/?#@\\s]++(?:[/?#]\\S*+)?");

    private DocTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        DocText text = DocText.of(new String(input, StandardCharsets.UTF_8));
        List<String> lines = text.lines(80);
        assertThat(text.isEmpty()).isEqualTo(lines.isEmpty());
        assertThat(text.summary()).doesNotContain("\n");
        checkParts(lines);
        checkParts(text.summary().isEmpty() ? List.of() : List.of(text.summary()));
    }

    private static void checkParts(List<String> lines) throws IOException {
        assertThat(String.join("", lines)).matches("[ -~]*");
        for (DocTree part : JavaSyntax.javadoc(lines.isEmpty() ? List.of("Empty.") : lines)) {
            assertThat(part.getKind()).isIn(PARTS);
            part.accept(
                    new SimpleDocTreeVisitor<Void, Void>() {
                        @Override
                        public Void visitStartElement(StartElementTree element, Void none) {
                            assertThat(element.getName().toString()).isIn(ELEMENTS);
                            element.getAttributes().forEach(attribute -> checkAttribute((AttributeTree) attribute));
                            return null;
                        }
                    },
                    null);
        }
    }

    private static void checkAttribute(AttributeTree attribute) {
        String value = attribute.getValue().stream().map(DocTree::toString).collect(Collectors.joining());
        if (attribute.getName().contentEquals("start")) {
            assertThat(value).matches("\\d{1,9}");
        } else {
            assertThat(attribute.getName().toString()).isEqualTo("href");
            assertThat(value).matches(WEB_PAGE);
        }
    }
}
