package dev.sdkpoet.text;

import org.jspecify.annotations.Nullable;

/** Untrusted text in an XML document, as the content of an element or of a quoted attribute. */
public final class XmlText {
    private XmlText() {}

    /**
     * The text escaped, without characters that XML 1.0 doesn't allow; "" for null. A dollar sign and a brace get a space between
     * them: in a POM they would begin an expression, and Maven knows no way to escape one.
     */
    public static String escape(@Nullable String text) {
        StringBuilder xml = new StringBuilder();
        if (text != null) {
            text.replace("${", "$ {")
                    .codePoints()
                    .filter(XmlText::isAllowed)
                    .forEach(codePoint -> append(xml, codePoint));
        }
        return xml.toString();
    }

    private static void append(StringBuilder xml, int codePoint) {
        switch (codePoint) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\'' -> xml.append("&apos;");
            // A parser would turn a bare one into a line feed.
            case '\r' -> xml.append("&#13;");
            case '{' -> xml.append(xml.length() > 0 && xml.charAt(xml.length() - 1) == '$' ? " {" : "{");
            default -> xml.appendCodePoint(codePoint);
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0x20 && codePoint <= 0xd7ff
                || codePoint >= 0xe000 && codePoint <= 0xfffd
                || codePoint >= 0x10000;
    }
}
