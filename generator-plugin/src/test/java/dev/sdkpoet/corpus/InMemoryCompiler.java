package dev.sdkpoet.corpus;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources with every warning on, warnings being errors, and keeps the classes in memory. */
public final class InMemoryCompiler {
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-Xlint:all",
            "-Werror",
            "-Xdoclint:all,-missing",
            "-proc:none",
            "-Xmaxerrs",
            "10",
            "-implicit:none");

    private InMemoryCompiler() {}

    /**
     * @param classes class files by binary name
     * @param errors what javac said, one message a line; "" when it said nothing
     */
    public record Result(Map<String, byte[]> classes, String errors) {
        public boolean isClean() {
            return errors.isEmpty();
        }

        /** A loader of the compiled classes over {@code parent}. */
        public ClassLoader loader(ClassLoader parent) {
            return new MemoryLoader(classes, parent);
        }
    }

    /** @param sources by path, for example {@code com/acme/Pet.java} */
    public static Result compile(Map<String, String> sources) {
        return compile(sources, List.of());
    }

    /**
     * @param sources by path, for example {@code com/acme/Pet.java}
     * @param libraries class directories beside this JVM's own class path
     */
    public static Result compile(Map<String, String> sources, List<Path> libraries) {
        return compile(
                sources,
                "-classpath",
                Stream.concat(libraries.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /** A module, {@code module-info.java} among its sources, that needs what every client needs. */
    public static Result compileModule(Map<String, String> sources) {
        return compile(
                sources,
                "--module-path",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(file -> file.contains("jackson-core") || file.contains("jspecify"))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    private static Result compile(Map<String, String> sources, String... paths) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(paths));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(standard);
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        boolean done =
                compiler.getTask(null, files, diagnostics, options, null, units).call();
        StringBuilder errors = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> diagnostic : List.copyOf(diagnostics.getDiagnostics())) {
            errors.append(describe(diagnostic)).append('\n');
        }
        if (!done && errors.isEmpty()) {
            errors.append("javac failed without a message\n");
        }
        return new Result(files.classes(), errors.toString());
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return (source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ")
                + diagnostic.getMessage(Locale.ROOT);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassFile> outputs = new HashMap<>();

        MemoryFiles(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            if (location != StandardLocation.CLASS_OUTPUT) {
                throw new IllegalStateException("unexpected output location " + location);
            }
            return outputs.computeIfAbsent(className, ClassFile::new);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            outputs.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
            return classes;
        }
    }

    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
