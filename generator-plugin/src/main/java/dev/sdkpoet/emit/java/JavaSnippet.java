package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A Java expression as text, for documentation.
 *
 * @param text the expression with simple names; what follows its first line is indented by as much as it is deeper
 * @param imports the classes it needs besides java.lang
 */
public record JavaSnippet(String text, SortedSet<String> imports) {
    private static final String INDENT = "    ";
    private static final String IMPORT = "import ";

    // No class of a client is called like this one.
    private static final TypeSpec HOLDER = TypeSpec.classBuilder("snippet").build();
    private static final String START = INDENT + "int value = ";
    private static final String END = ";\n}\n";

    public JavaSnippet {
        imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
    }

    static JavaSnippet of(CodeBlock expression) {
        FieldSpec field =
                FieldSpec.builder(TypeName.INT, "value").initializer(expression).build();
        String file = JavaFile.builder("", HOLDER.toBuilder().addField(field).build())
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        int start = file.indexOf(START);
        SortedSet<String> imports = file.substring(0, start)
                .lines()
                .filter(line -> line.startsWith(IMPORT))
                .map(line -> line.substring(IMPORT.length(), line.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        String text = file.substring(start + START.length(), file.lastIndexOf(END));
        return new JavaSnippet(text.replace("\n" + INDENT, "\n"), imports);
    }

    /** The text, where what follows its first line is indented by so many spaces. */
    public String indented(int spaces) {
        return text.replace("\n", "\n" + " ".repeat(spaces));
    }
}
