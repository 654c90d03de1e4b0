package dev.sdkpoet.emit.runtime;

import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.text.JavaTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks a class of the runtime as generated, like the classes that are made from a document: tools leave it alone in the same way. It
 * finds the class by its line, since reading forty classes with a compiler would need one, and take longer than writing them.
 */
final class GeneratedMark {
    private static final Pattern CLASS =
            Pattern.compile("(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|interface|enum|record) .*");
    private static final Pattern PACKAGE = Pattern.compile("package .*");
    private static final Pattern OTHER_IMPORT = Pattern.compile("import (?!static ).*");
    private static final String IMPORT = "import javax.annotation.processing.Generated;";
    private static final String ANNOTATION = "@Generated(\"" + GeneratedFile.GENERATOR + "\")";

    private GeneratedMark() {}

    /** @param source of the runtime's own, with a package and at most one class that isn't nested */
    static String on(String source) {
        List<String> code = JavaTokens.codeOnly(source).lines().toList();
        int declared = first(code, CLASS);
        if (declared == code.size()) {
            return source;
        }
        List<String> lines = new ArrayList<>(source.lines().toList());
        lines.add(declared, ANNOTATION);
        addImport(lines, code);
        return String.join("\n", lines) + "\n";
    }

    /** Imports are sorted; without any, the class follows the package. */
    private static void addImport(List<String> lines, List<String> code) {
        int next = first(code, OTHER_IMPORT);
        if (next == code.size()) {
            lines.addAll(first(code, PACKAGE) + 1, List.of("", IMPORT));
            return;
        }
        while (OTHER_IMPORT.matcher(code.get(next)).matches() && code.get(next).compareTo(IMPORT) < 0) {
            next++;
        }
        lines.add(next, IMPORT);
    }

    private static int first(List<String> lines, Pattern pattern) {
        int index = 0;
        while (index < lines.size() && !pattern.matcher(lines.get(index)).matches()) {
            index++;
        }
        return index;
    }
}
