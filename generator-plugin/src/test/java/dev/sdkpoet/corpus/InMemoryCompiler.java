package dev.sdkpoet.corpus;

import dev.sdkpoet.testing.JavaSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
            return InMemoryCompiler.loader(classes, parent);
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
        Run run = run(sources, Map.of(), options);
        StringBuilder errors = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> diagnostic : run.diagnostics()) {
            errors.append(JavaSource.describe(diagnostic)).append('\n');
        }
        if (!run.isDone() && errors.isEmpty()) {
            errors.append("javac failed without a message\n");
        }
        return new Result(run.classes(), errors.toString());
    }

    /**
     * What javac makes of sources, with options of the caller's.
     *
     * @param classes class files by binary name
     */
    public record Run(
            boolean isDone,
            SortedMap<String, byte[]> classes,
            List<Diagnostic<? extends JavaFileObject>> diagnostics) {}

    /** @param library classes that the sources may use, beside those on the class path */
    public static Run run(Map<String, String> sources, Map<String, byte[]> library, List<String> options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFiles files = new MemoryFiles(
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8), library);
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(source -> new JavaSource(source.getKey(), source.getValue()))
                .toList();
        boolean isDone =
                compiler.getTask(null, files, diagnostics, options, null, units).call();
        // A copy: telling the message of one can make javac find another.
        return new Run(isDone, files.classes(), List.copyOf(diagnostics.getDiagnostics()));
    }

    /** A loader of classes over {@code parent}. */
    public static ClassLoader loader(Map<String, byte[]> classes, ClassLoader parent) {
        return new MemoryLoader(classes, parent);
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final String name;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
        }

        ClassFile(String name, byte[] content) {
            this(name);
            bytes.writeBytes(content);
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, List<JavaFileObject>> library = new HashMap<>();
        private final Map<String, ClassFile> outputs = new HashMap<>();

        MemoryFiles(JavaFileManager manager, Map<String, byte[]> library) {
            super(manager);
            library.forEach((name, bytes) -> this.library
                    .computeIfAbsent(name.substring(0, Math.max(0, name.lastIndexOf('.'))), key -> new ArrayList<>())
                    .add(new ClassFile(name, bytes)));
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
            if (location != StandardLocation.CLASS_PATH
                    || !kinds.contains(JavaFileObject.Kind.CLASS)
                    || !library.containsKey(packageName)) {
                return found;
            }
            List<JavaFileObject> all = new ArrayList<>(library.get(packageName));
            found.forEach(all::add);
            return all;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassFile known ? known.name : super.inferBinaryName(location, file);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            if (location != StandardLocation.CLASS_OUTPUT) {
                throw new IllegalStateException("unexpected output location " + location);
            }
            return outputs.computeIfAbsent(className, ClassFile::new);
        }

        SortedMap<String, byte[]> classes() {
            SortedMap<String, byte[]> classes = new TreeMap<>();
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
