package dev.sdkpoet.diff;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Reads the API of Java sources with the JDK's own compiler, as far as an annotation processor sees it: names and types are resolved,
 * what is implied is there, and no method body is looked at. The sources see the JDK and each other only.
 */
final class JavaApiReader {
    /** Stands for what libraries have: only that it is there matters. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "com/fasterxml/jackson/databind/Module.java",
            "package com.fasterxml.jackson.databind; public abstract class Module {}",
            "org/jspecify/annotations/Nullable.java",
            "package org.jspecify.annotations;"
                    + " @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) public @interface Nullable {}",
            "org/jspecify/annotations/NullMarked.java",
            "package org.jspecify.annotations; public @interface NullMarked {}");

    /**
     * Not of nested classes: no package may be called like a class. What the compiler has to know before it reads the sources can't come
     * from it, and a line of a comment only adds an annotation that nothing uses.
     */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([a-z]\\w*(?:\\.[a-z]\\w*)*)\\.([A-Z]\\w*);");

    private JavaApiReader() {}

    /**
     * The API of a set of sources.
     *
     * @param sources by path, for example {@code com/acme/Pet.java}
     * @throws GenerationException if this Java has no compiler, and for sources that don't parse, which only templates of users can make
     */
    static JavaApi read(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new GenerationException(List.of(noCompiler()));
        }
        Map<String, String> libraries = new TreeMap<>(LIBRARIES);
        namesakes(sources).forEach(libraries::putIfAbsent);
        List<JavaFileObject> units = new ArrayList<>();
        libraries.forEach((path, text) -> units.add(new SourceFile(path, text)));
        sources.forEach((path, text) -> {
            // A module would have to find the modules that it requires.
            if (path.endsWith(".java") && !path.endsWith("module-info.java")) {
                units.add(new SourceFile(path, text));
            }
        });
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Processor processor = new Processor(libraries.keySet());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            // Neither what Maven runs with, nor what lies in the current directory.
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, List.of("-proc:only", "-implicit:none"), null, units);
            task.setProcessors(List.of(processor));
            // Not what it answers: names of libraries aren't found, and no client has one in its API.
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!processor.ran) {
            throw new GenerationException(List.of(problem(diagnostics)));
        }
        return new JavaApi(processor.types);
    }

    /**
     * Stands for classes that sources import, and whose simple names are those of classes in {@code java.lang}: javac would take these, and
     * gives up where one is final. An annotation can also be a type and an interface of a class.
     */
    private static Map<String, String> namesakes(Map<String, String> sources) {
        Map<String, String> namesakes = new TreeMap<>();
        Set<String> seen = new HashSet<>(sources.keySet());
        for (String source : sources.values()) {
            for (Matcher found = IMPORT.matcher(source); found.find(); ) {
                String package_ = found.group(1);
                String path = package_.replace('.', '/') + "/" + found.group(2) + ".java";
                if (seen.add(path)
                        && isOfJava("java.lang." + found.group(2))
                        && !isOfJava(package_ + "." + found.group(2))) {
                    namesakes.put(path, "package " + package_ + "; public @interface " + found.group(2) + " {}");
                }
            }
        }
        return namesakes;
    }

    private static boolean isOfJava(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Problem noCompiler() {
        return new Problem(
                Severity.ERROR,
                new Place.Setting("JAVA_HOME"),
                "The Java in " + System.getProperty("java.home")
                        + " has no compiler, which clients are compared with. Set JAVA_HOME to a JDK, 17 or newer.");
    }

    private static Problem problem(DiagnosticCollector<JavaFileObject> diagnostics) {
        Diagnostic<? extends JavaFileObject> first = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("javac read nothing, and doesn't say why"));
        String file = first.getSource() == null
                ? ""
                : first.getSource().toUri().getPath().substring(1);
        Place place = new Place.InText(file, (int) first.getLineNumber(), (int) first.getColumnNumber());
        return new Problem(
                Severity.ERROR,
                place,
                "The generated source doesn't parse: " + first.getMessage(Locale.ROOT)
                        + " Correct the template that it comes from.");
    }

    /** Looks at every type once. */
    private static final class Processor extends AbstractProcessor {
        private final Set<String> libraries;
        private final NavigableMap<String, JavaType> types = new TreeMap<>();
        private boolean ran;

        /** @param libraries the paths of what isn't the client's */
        Processor(Set<String> libraries) {
            this.libraries = libraries;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ran = true;
            JavaTypeReader reader = new JavaTypeReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
            for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
                String path = type.getQualifiedName().toString().replace('.', '/') + ".java";
                if (!libraries.contains(path)) {
                    reader.read(type, types);
                }
            }
            return false;
        }
    }
}
