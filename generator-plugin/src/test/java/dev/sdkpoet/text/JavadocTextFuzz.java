package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import dev.sdkpoet.testing.JavaSyntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** javac reads a value in a comment as the value that it was; a link leads to a web page or is code; a line comment is one line. */
public final class JavadocTextFuzz {
    private static final int SHORT = 200;

    private JavadocTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        String code = JavadocText.code(text);
        String shown = shown(code);
        if (text.length() <= SHORT && !text.isBlank() && text.codePoints().allMatch(JavadocTextFuzz::isShown)) {
            assertThat(shown).isEqualTo(text);
        }
        // A reader of HTML sees one space where there are several.
        assertThat(shown(JavadocText.wrap(code, 40)).replaceAll(" +", " ")).isEqualTo(shown.replaceAll(" +", " "));
        shown(JavadocText.link(text, null));
        shown(JavadocText.link("https://example.com/", text));

        String comment = LineComment.of(text);
        assertThat(comment.lines().count()).isLessThan(2);
        JavaSyntax.check(Map.of("A.java", "// " + comment + "\nclass A {}\n"));
    }

    /** The others have no counterpart in HTML. */
    private static boolean isShown(int codePoint) {
        return Character.isDefined(codePoint) && !Character.isISOControl(codePoint);
    }

    private static String shown(String html) throws IOException {
        return shown(List.of(html));
    }

    /** The text that a reader of the comment sees. */
    private static String shown(List<String> lines) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (DocTree part : JavaSyntax.javadoc(lines)) {
            switch (part.getKind()) {
                case TEXT -> shown.append(((TextTree) part).getBody());
                case CODE -> shown.append(((LiteralTree) part).getBody().getBody());
                case ENTITY -> shown.append(character((EntityTree) part));
                default -> assertThat(part.toString()).matches("</?code>|<a href=\"https?://[^\"\\s]+\">|</a>");
            }
        }
        return shown.toString().replaceAll("\\n ?", " ");
    }

    private static String character(EntityTree entity) {
        String name = entity.getName().toString();
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            default -> Character.toString(Integer.parseInt(name.substring(1)));
        };
    }
}
