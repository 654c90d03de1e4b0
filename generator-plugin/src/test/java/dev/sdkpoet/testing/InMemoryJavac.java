package dev.sdkpoet.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources without touching the disk, as users will compile them. */
public final class InMemoryJavac {
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();

    private InMemoryJavac() {}

    /** @param sources by binary class name */
    public static InMemoryJavac compile(Map<String, String> sources, String... options) {
        InMemoryJavac result = new InMemoryJavac();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileManager files = result.new Files(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null));
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        compiler.getTask(null, files, diagnostics, Arrays.asList(options), null, units)
                .call();
        List.copyOf(diagnostics.getDiagnostics()).forEach(diagnostic -> result.messages.add(diagnostic.toString()));
        return result;
    }

    /** Errors and warnings. */
    public List<String> messages() {
        return messages;
    }

    /** The binary names of all classes that came out. */
    public Set<String> classNames() {
        return classes.keySet();
    }

    public Class<?> load(String name) throws ClassNotFoundException {
        ClassLoader loader = new ClassLoader(InMemoryJavac.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(wanted);
                if (bytes == null) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(wanted, bytes.toByteArray(), 0, bytes.size());
            }
        };
        return Class.forName(name, true, loader);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Files extends ForwardingJavaFileManager<JavaFileManager> {
        Files(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
