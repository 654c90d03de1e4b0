package dev.sdkpoet.emit.runtime;

import dev.sdkpoet.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Marks a class of the runtime as generated, as those are that are made of a document: tools leave it alone in the same way. */
final class GeneratedMark {
    private static final Pattern CLASS =
            Pattern.compile("(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|interface|enum|record) .*");
    private static final Pattern OTHER_IMPORT = Pattern.compile("import (?!static ).*");
    private static final String IMPORT = "import javax.annotation.processing.Generated;";
    private static final String ANNOTATION = "@Generated(\"" + GeneratedFile.GENERATOR + "\")";

    private GeneratedMark() {}

    /** @param source of the runtime's own, with a package and at most one class that isn't nested */
    static String on(String source) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        int declared = first(lines, CLASS);
        if (declared == lines.size()) {
            return source;
        }
        lines.add(declared, ANNOTATION);
        addImport(lines);
        return String.join("\n", lines) + "\n";
    }

    /** Imports are sorted; without any, the class follows the package. */
    private static void addImport(List<String> lines) {
        int next = first(lines, OTHER_IMPORT);
        if (next == lines.size()) {
            lines.addAll(first(lines, Pattern.compile("package .*")) + 1, List.of("", IMPORT));
            return;
        }
        while (OTHER_IMPORT.matcher(lines.get(next)).matches()
                && lines.get(next).compareTo(IMPORT) < 0) {
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
