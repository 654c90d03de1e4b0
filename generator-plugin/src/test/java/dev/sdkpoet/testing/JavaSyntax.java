package dev.sdkpoet.testing;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What javac's parser says of a source: quicker than compiling it, and enough to see whether text has become code. */
public final class JavaSyntax {
    private static final String DOCLINT = "-Xdoclint:all,-missing";

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all tasks, which makes them ten times as fast. */
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private JavaSyntax() {}

    /**
     * Parses sources, which must be correct.
     *
     * @param sources by path
     */
    public static void check(Map<String, String> sources) throws IOException {
        parse(sources);
    }

    /** The text that an expression of string literals has. */
    public static String string(String expression) throws IOException {
        ClassTree type = type("class Literal { String text = " + expression + "; }");
        if (type.getMembers().size() != 1 || !(type.getMembers().get(0) instanceof VariableTree field)) {
            throw new AssertionError("more than one field: " + type);
        }
        return value(field.getInitializer());
    }

    private static String value(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return text;
        }
        if (expression instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().equals("String.join")) {
            return call.getArguments().stream()
                    .skip(1)
                    .map(JavaSyntax::value)
                    .collect(Collectors.joining(value(call.getArguments().get(0))));
        }
        throw new AssertionError("no text: " + expression);
    }

    /** The parts of the body of a Javadoc comment. It has no other parts, and doclint has nothing to say of it. */
    public static List<DocTree> javadoc(List<String> lines) throws IOException {
        String source =
                "/**\n" + lines.stream().map(line -> " * " + line + "\n").collect(Collectors.joining())
                        + " */\npublic interface Documented {}\n";
        Parsed parsed = parse(Map.of("Documented.java", source), DOCLINT);
        CompilationUnitTree unit = parsed.units().get(0);
        if (unit.getTypeDecls().size() != 1) {
            throw new AssertionError("not one class:\n" + source);
        }
        DocCommentTree comment = parsed.docs()
                .getDocCommentTree(
                        new TreePath(new TreePath(unit), unit.getTypeDecls().get(0)));
        if (comment == null || !comment.getBlockTags().isEmpty()) {
            throw new AssertionError("no comment, or one with block tags:\n" + source);
        }
        return List.copyOf(comment.getFullBody());
    }

    private static ClassTree type(String source) throws IOException {
        CompilationUnitTree unit = parse(Map.of("Literal.java", source)).units().get(0);
        if (unit.getTypeDecls().size() == 1 && unit.getTypeDecls().get(0) instanceof ClassTree type) {
            return type;
        }
        throw new AssertionError("not one class:\n" + source);
    }

    private record Parsed(List<CompilationUnitTree> units, DocTrees docs) {}

    private static Parsed parse(Map<String, String> sources, String... options) throws IOException {
        return parse(sources, List.of(options));
    }

    private static Parsed parse(Map<String, String> sources, List<String> options) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaSource> files = sources.entrySet().stream()
                .map(source -> new JavaSource(source.getKey(), source.getValue()))
                .toList();
        JavacTask task = (JavacTask) COMPILER.getTask(null, FILES, diagnostics, options, null, files);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        if (options.contains(DOCLINT)) {
            task.analyze();
        }
        if (!diagnostics.getDiagnostics().isEmpty()) {
            throw new AssertionError("It doesn't parse:\n"
                    + diagnostics.getDiagnostics().stream()
                            .map(JavaSource::describe)
                            .limit(10)
                            .collect(Collectors.joining("\n")));
        }
        return new Parsed(units, DocTrees.instance(task));
    }
}
