package dev.sdkpoet.custom;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java as the JDK's compiler parses it. Nothing in it is resolved.
 *
 * @param errors what keeps it from being Java, from top to bottom
 */
public record ParsedJava(
        CompilationUnitTree unit, SourcePositions positions, List<Diagnostic<? extends JavaFileObject>> errors) {
    /** Nothing if the Java that runs this has no compiler. */
    public static Optional<ParsedJava> of(String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Optional.empty();
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, diagnostics, List.of("-proc:none"), null, List.of(new Source(text)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
            return Optional.of(new ParsedJava(unit, Trees.instance(task).getSourcePositions(), errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line, from 1, that a part begins in. */
    int line(Tree part) {
        return (int) unit.getLineMap().getLineNumber(Math.max(0, positions.getStartPosition(unit, part)));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
