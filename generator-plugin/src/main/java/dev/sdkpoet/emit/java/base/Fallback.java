package dev.sdkpoet.emit.java.base;

import dev.sdkpoet.naming.MemberNames;
import dev.sdkpoet.text.JavadocText;

/** What is said of a value for which the document has no prose: its name on the wire, unless the Java name tells it. */
public final class Fallback {
    private Fallback() {}

    /** @param kind what the value is, for example {@code member} */
    public static String of(String wireName, String javaName, String kind) {
        return MemberNames.isObviousFrom(javaName, wireName)
                ? ""
                : "The " + JavadocText.code(wireName) + " " + kind + ".";
    }
}
