package dev.sdkpoet.diff;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
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
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Classes files =
                new Classes(compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8), library);
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new SourceFile(path, text)));
        List<String> all = new ArrayList<>(List.of(
                "-proc:none", "-Xmaxerrs", "1000000", "--should-stop=ifError=FLOW", "-classpath", DEPENDENCIES));
        all.addAll(options);
        compiler.getTask(null, files, diagnostics, all, null, units).call();
        Map<String, String> errors = new TreeMap<>();
        // A copy: telling the message of one can make javac find another.
        for (Diagnostic<? extends JavaFileObject> diagnostic : List.copyOf(diagnostics.getDiagnostics())) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                JavaFileObject source = diagnostic.getSource();
                errors.putIfAbsent(
                        source == null ? "" : source.toUri().getPath().substring(1),
                        diagnostic.getMessage(Locale.ROOT));
            }
        }
        return new Compiled(files.classes(), errors);
    }

    /** A loader of classes over those of the tests. */
    static ClassLoader loader(Map<String, byte[]> classes) {
        return new ClassLoader(Compiled.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static URI uri(String className) {
        return URI.create("memory:///" + className.replace('.', '/') + ".class");
    }

    /** A class that was compiled before. */
    private static final class Known extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        Known(String name, byte[] bytes) {
            super(uri(name), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, List<JavaFileObject>> library = new HashMap<>();
        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        Classes(JavaFileManager manager, Map<String, byte[]> library) {
            super(manager);
            library.forEach((name, bytes) -> this.library
                    .computeIfAbsent(name.substring(0, name.lastIndexOf('.')), key -> new ArrayList<>())
                    .add(new Known(name, bytes)));
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            List<JavaFileObject> found = new ArrayList<>();
            super.list(location, packageName, kinds, recurse).forEach(found::add);
            if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
                found.addAll(library.getOrDefault(packageName, List.of()));
            }
            return found;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof Known known ? known.name : super.inferBinaryName(location, file);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(uri(className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    outputs.put(className, bytes);
                    return bytes;
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }
}
