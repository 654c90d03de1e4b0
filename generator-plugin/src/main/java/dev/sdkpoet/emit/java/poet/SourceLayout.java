package dev.sdkpoet.emit.java.poet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes JavaPoet's layout as tight as a person's: one-line Javadoc on one line, and no blank line between constants. Literals can't be
 * touched, since none of ours spans lines.
 */
final class SourceLayout {
    private static final int MAX_LINE = 120;

    private static final Pattern SHORT_JAVADOC =
            Pattern.compile("^( *)/\\*\\*\\n *\\* ([^\\n]*)\\n *\\*/\\n", Pattern.MULTILINE);

    /** A private field, after which another one follows; only fields begin with these modifiers and end in a semicolon. */
    private static final Pattern BLANK_BETWEEN_FIELDS = Pattern.compile(
            "^( +private (?:static )?(?:final )?[^(){}\\n]*(?:=(?:[^;\\n]|\\n {8})*)?;\\n)\\n(?= +private (?:static |final |@|[A-Z])[^({\\n]*(?:;| = ))",
            Pattern.MULTILINE);

    private static final Pattern LONG_PERMITS = Pattern.compile(
            "^(?=.{" + (MAX_LINE + 1) + "})(public sealed interface .*?) permits (.*) \\{$", Pattern.MULTILINE);

    private SourceLayout() {}

    static String compact(String source) {
        Matcher javadoc = SHORT_JAVADOC.matcher(source);
        String tight = javadoc.replaceAll(match -> {
            String line = match.group(1) + "/** " + match.group(2) + " */";
            return Matcher.quoteReplacement(line.length() <= MAX_LINE ? line + "\n" : match.group());
        });
        return wrapPermits(BLANK_BETWEEN_FIELDS.matcher(tight).replaceAll("$1"));
    }

    /** JavaPoet leaves a list of permitted classes on one line, however long. */
    private static String wrapPermits(String source) {
        return LONG_PERMITS
                .matcher(source)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1)
                        + "\n        permits "
                        + match.group(2).replace(", ", ",\n                ")
                        + " {"));
    }
}
