package dev.sdkpoet.emit.runtime;

import com.sun.source.doctree.ReferenceTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.DocTreePathScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of the runtime refer to, as the compiler understands them: names, members of types that no name tells, constants that
 * class files hold no trace of.
 *
 * @param code what the code of each class refers to
 * @param javadoc what the links and tags of its Javadoc refer to besides
 */
record RuntimeSources(SortedMap<String, Set<String>> code, SortedMap<String, Set<String>> javadoc) {
    static final Path FOLDER = Path.of("../runtime/src/main/java/dev/sdkpoet/runtime");

    static RuntimeSources read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> files = Files.list(FOLDER)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files.sorted().toList()));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            RuntimeSources sources = new RuntimeSources(new TreeMap<>(), new TreeMap<>());
            units.forEach(unit -> sources.add(unit, DocTrees.instance(task)));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(CompilationUnitTree unit, DocTrees trees) {
        Path file = Path.of(unit.getSourceFile().toUri());
        String type = file.getFileName().toString().replace(".java", "");
        Scanner scanner = new Scanner(trees);
        if (PartialClass.NAMES.contains(type)) {
            addMembers(type, unit, scanner);
        } else {
            scanner.scan(unit, null);
        }
        add(type, scanner);
    }

    /** @param rest scans what is always there */
    private void addMembers(String type, CompilationUnitTree unit, Scanner rest) {
        ClassTree declaration = (ClassTree) unit.getTypeDecls().get(0);
        TreePath path = new TreePath(new TreePath(unit), declaration);
        rest.addLinks(path);
        for (Tree member : declaration.getMembers()) {
            TreePath memberPath = new TreePath(path, member);
            Element element = rest.trees.getElement(memberPath);
            if (isOptional(element)) {
                Scanner scanner = new Scanner(rest.trees);
                scanner.scan(memberPath, null);
                add(PartialClass.member(type, element.getSimpleName().toString()), scanner);
            } else {
                rest.scan(memberPath, null);
            }
        }
    }

    private void add(String name, Scanner scanner) {
        add(name, scanner.code, code);
        add(name, scanner.javadoc, javadoc);
    }

    private static void add(String name, Set<String> found, SortedMap<String, Set<String>> all) {
        Set<String> others = all.computeIfAbsent(name, none -> new TreeSet<>());
        others.addAll(found);
        others.remove(name);
    }

    /** Whether a client may go without a member of a class that it carries in part. */
    private static boolean isOptional(Element member) {
        return member.getKind() == ElementKind.METHOD
                || member.getKind() == ElementKind.FIELD
                        && member.getModifiers().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC));
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Set<String> code = new TreeSet<>();
        private final Set<String> javadoc = new TreeSet<>();
        private final DocTrees trees;

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            if (tree != null) {
                TreePath path = getCurrentPath() == null
                        ? new TreePath((CompilationUnitTree) tree)
                        : new TreePath(getCurrentPath(), tree);
                add(trees.getElement(path), code);
                addLinks(path);
            }
            return super.scan(tree, null);
        }

        private void addLinks(TreePath path) {
            var comment = trees.getDocCommentTree(path);
            if (comment != null) {
                new DocTreePathScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitReference(ReferenceTree reference, @Nullable Void nothing) {
                        add(trees.getElement(getCurrentPath()), javadoc);
                        return super.visitReference(reference, null);
                    }
                }.scan(new DocTreePath(path, comment), null);
            }
        }

        private static void add(@Nullable Element element, Set<String> found) {
            Element type = element;
            Element member = null;
            while (type != null
                    && type.getEnclosingElement() != null
                    && !(type.getEnclosingElement() instanceof PackageElement)) {
                member = type;
                type = type.getEnclosingElement();
            }
            if (type != null
                    && type.getEnclosingElement() instanceof PackageElement home
                    && home.getQualifiedName().contentEquals(RuntimeEmitter.OWN_PACKAGE)) {
                String name = type.getSimpleName().toString();
                found.add(name);
                if (member != null && PartialClass.NAMES.contains(name) && isOptional(member)) {
                    found.add(PartialClass.member(name, member.getSimpleName().toString()));
                }
            }
        }
    }
}
