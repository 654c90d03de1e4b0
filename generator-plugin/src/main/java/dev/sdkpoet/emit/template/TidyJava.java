package dev.sdkpoet.emit.template;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java source without what sections leave behind when they aren't entered: imports that nothing needs, and blank lines. */
final class TidyJava {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]*?(\\w+);\n");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private TidyJava() {}

    static String of(String source) {
        return withoutUnusedImports(source)
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("\\{\n\n", "{\n")
                .replaceAll("\n\n( *\\}\n)", "\n$1");
    }

    private static String withoutUnusedImports(String source) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(IMPORT.matcher(source).replaceAll(""));
        while (word.find()) {
            words.add(word.group());
        }
        return IMPORT.matcher(source).replaceAll(line -> words.contains(line.group(1)) ? "$0" : "");
    }
}
