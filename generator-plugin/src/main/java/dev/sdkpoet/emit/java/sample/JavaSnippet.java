package dev.sdkpoet.emit.java.sample;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Java statements as text, for documentation.
 *
 * @param lines the statements, with simple names; the first is not indented
 * @param imports the classes they need besides java.lang
 */
public record JavaSnippet(List<Line> lines, SortedSet<String> imports) {
    private static final String INDENT = "    ";
    private static final String IMPORT = "import ";

    // No class of a client is called like this one.
    private static final String HOLDER = "snippet";
    private static final String START = INDENT + "void snippet() {";

    /** Before a comment while it is rendered: JavaLiteral escapes this character, so that no code has it. */
    private static final char COMMENT = '\u0001';

    /**
     * One line of Java.
     *
     * @param code without a comment
     * @param comment what the value at the end of the line means; may be empty
     */
    public record Line(String code, String comment) {
        private static Line of(String text) {
            int comment = text.indexOf(COMMENT);
            return comment < 0 ? new Line(text, "") : new Line(text.substring(0, comment), text.substring(comment + 1));
        }
    }

    public JavaSnippet {
        lines = List.copyOf(lines);
        imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
    }

    /** @param known the classes that what surrounds the statements imports, by their canonical names: others of their names aren't imported */
    public static JavaSnippet of(List<CodeBlock> statements, Collection<String> known) {
        TypeSpec.Builder holder = TypeSpec.classBuilder(HOLDER);
        // The first class of a name is the one that is imported.
        int number = 0;
        for (String name : known) {
            holder.addField(className(name), "known" + number++);
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(HOLDER);
        statements.forEach(statement -> method.addCode("$[$L\n$]", statement));
        List<String> file = JavaFile.builder(
                        "", holder.addMethod(method.build()).build())
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString()
                .lines()
                .toList();
        SortedSet<String> imports = file.stream()
                .filter(line -> line.startsWith(IMPORT))
                .map(line -> line.substring(IMPORT.length(), line.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Line> lines = file.subList(file.indexOf(START) + 1, file.size() - 2).stream()
                .map(line -> Line.of(line.substring(2 * INDENT.length())))
                .toList();
        return new JavaSnippet(lines, imports);
    }

    /** What a value means, at the end of its line; nothing for no text. */
    public static CodeBlock comment(String text) {
        return text.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L", COMMENT + text);
    }

    private static ClassName className(String canonicalName) {
        int simpleName = canonicalName.lastIndexOf('.') + 1;
        return ClassName.get(
                canonicalName.substring(0, Math.max(0, simpleName - 1)), canonicalName.substring(simpleName));
    }
}
