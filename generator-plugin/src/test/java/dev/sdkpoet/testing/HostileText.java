package dev.sdkpoet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Text that tries to be more than text. The same for the same seed. */
public final class HostileText {
    /** Payloads and pieces that mean something in Java, HTML, CommonMark, Javadoc, JavaPoet, Mustache, Maven or a format string. */
    public static final List<String> PIECES = List.of(
            "*/ static { mark(); } /*",
            "\\u002a\\u002f",
            "\\uuuu002a/",
            "*\\u002f",
            "\\\\u002a/",
            "C:\\users\\x",
            "\\u00zz",
            "\\",
            "\\\\",
            "\\\\\\",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u000b",
            "\f",
            "\t",
            "\\u000a",
            "\"",
            "'",
            "\"; static { mark(); } //",
            "$",
            "$L",
            "$T",
            "$$",
            "$1L",
            "%s",
            "%n",
            "${x}",
            "{{x}}",
            "{{{x}}}",
            "{{>p}}",
            "{{=<% %>=}}",
            "@param evil",
            "{@link java.lang.Runtime}",
            "{@",
            "@",
            "\n@return x",
            "\n * @since 1",
            "<script>alert(1)</script>",
            "<img src=http://x onerror=y>",
            "<pre>",
            "</pre>",
            "<p>",
            "</p>",
            "<br/>",
            "<ul><li>",
            "</li></ul>",
            "<table><tr><td>",
            "<a href=\"https://example.com/x?a=1&b=2\">",
            "</a>",
            "<a href=javascript:alert(1)>",
            "<code>",
            "</code>",
            "<!--",
            "-->",
            "<",
            ">",
            "&",
            "&amp;",
            "&bogus;",
            "&#0;",
            "&#x202e;",
            "&lt;b&gt;",
            "<your-id>",
            "```",
            "```\n",
            "\n```\n",
            "~~~\n",
            "`",
            "``",
            "**",
            "*",
            "__",
            "_",
            "***",
            "[",
            "]",
            "](",
            ")",
            "[x](javascript:alert(1))",
            "[x](https://example.com/a_(b)?q=*&r=@)",
            "[x](https://user@example.com)",
            "[x](http://exa mple.com)",
            "![x](https://example.com/i.png)",
            "[a]: javascript:x",
            "<https://example.com/>",
            "<javascript:x>",
            "\n- ",
            "\n* ",
            "\n1. ",
            "\n# ",
            "\n| a | b |\n|---|---|\n",
            "|",
            "\n---\n",
            "\n===\n",
            "\n> ",
            "    ",
            "\u202e",
            "\u2066",
            "\u200b",
            "\ufeff",
            "\u00e9",
            "e\u0301",
            "\u00df",
            "\u4e2d\u6587",
            "\ud83d\ude80",
            "\ud83d\udc4d",
            "\u0130\u0131",
            "\u212a",
            "\uff21\uff22",
            "\ufb01",
            "\u00a0",
            "\ufffd",
            "\uffff",
            "\ue000",
            "\u0000",
            "\u001a",
            "\u007f",
            "class",
            "null",
            "true",
            "int",
            "String",
            "a",
            "b",
            "Z",
            "0",
            "1",
            "9",
            " ",
            "  ",
            ".",
            "-",
            "+",
            "/",
            ":",
            ";",
            ",",
            "(",
            "{",
            "}",
            "#",
            "hello",
            "World",
            "e.g. This",
            "etc.",
            "A sentence. Another!",
            "HTTPStatusURL",
            "user_IDs",
            "snake_case",
            "kebab-case");

    private HostileText() {}

    /** The "Big List of Naughty Strings" in the JSON file that {@code -Dsdkpoet.naughty} names; empty when it names none. */
    public static List<String> naughty() throws IOException {
        String file = System.getProperty("sdkpoet.naughty", "");
        if (file.isEmpty()) {
            return List.of();
        }
        Object list = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    /** Up to {@code maxPieces} pieces, some of them single random characters; never half a surrogate pair. */
    public static String random(Random random, int maxPieces) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(maxPieces + 1);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x80));
                case 1 -> text.appendCodePoint(scalar(random));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static int scalar(Random random) {
        int codePoint = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
        return Character.getType(codePoint) == Character.SURROGATE ? 0xfffd : codePoint;
    }
}
