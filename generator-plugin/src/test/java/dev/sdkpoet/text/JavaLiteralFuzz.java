package dev.sdkpoet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.JavaSyntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** javac reads each literal as the text that it was made of. */
public final class JavaLiteralFuzz {
    private static final Pattern LINES = Pattern.compile("[ -~\n]*");
    private static final Pattern SPACE_AT_END = Pattern.compile(" (?:\n|\\z)");

    private JavaLiteralFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        check(JavaLiteral.string(text), text);
        if (LINES.matcher(text).matches() && !SPACE_AT_END.matcher(text).find()) {
            check(JavaLiteral.lines(text), text);
        }
    }

    private static void check(JavaLiteral literal, String text) throws IOException {
        String source = literal.toString();
        assertThat(source.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'))
                .as("ASCII")
                .isTrue();
        assertThat(JavaSyntax.string(source)).isEqualTo(text);
    }
}
