package dev.sdkpoet.diff;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sdkpoet.corpus.InMemoryCompiler;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * What javac makes of sources, and which of them it refuses.
 *
 * @param classes class files by binary name
 * @param errors the first error of each refused source, by path
 */
record Compiled(Map<String, byte[]> classes, Map<String, String> errors) {

    /** What every client needs. */
    private static final String DEPENDENCIES = jar(JsonFactory.class) + File.pathSeparator + jar(Nullable.class);

    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    /** @param library classes that the sources may use, beside those of the tests */
    static Compiled of(Map<String, String> sources, Map<String, byte[]> library, List<String> options) {
        if (sources.isEmpty()) {
            return new Compiled(Map.of(), Map.of());
        }
        List<String> all = new ArrayList<>(List.of(
                "-proc:none", "-Xmaxerrs", "1000000", "--should-stop=ifError=FLOW", "-classpath", DEPENDENCIES));
        all.addAll(options);
        InMemoryCompiler.Run run = InMemoryCompiler.run(sources, library, all);
        Map<String, String> errors = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : run.diagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                JavaFileObject source = diagnostic.getSource();
                errors.putIfAbsent(
                        source == null ? "" : source.toUri().getPath().substring(1),
                        diagnostic.getMessage(Locale.ROOT));
            }
        }
        return new Compiled(run.classes(), errors);
    }

    /** A loader of classes over those of the tests. */
    static ClassLoader loader(Map<String, byte[]> classes) {
        return InMemoryCompiler.loader(classes, Compiled.class.getClassLoader());
    }
}
