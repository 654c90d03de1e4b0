package dev.sdkpoet.text;

import org.jspecify.annotations.Nullable;

/** Placeholder. */
public final class XmlText {
    private XmlText() {}

    public static String of(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
