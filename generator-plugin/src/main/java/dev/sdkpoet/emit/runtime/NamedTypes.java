package dev.sdkpoet.emit.runtime;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import dev.sdkpoet.custom.ParsedJava;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Name;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of a package that Java source names. Generated code imports each type on a line of its own, so its imports are enough:
 * a client of thousands of classes isn't parsed, and generating it needs no compiler. The JDK's compiler reads a source that names the
 * package elsewhere: code within the package, imports with a star, names written in full.
 */
final class NamedTypes {
    private NamedTypes() {}

    /**
     * @param package_ the package whose types are asked for
     * @param known the simple names of its types
     */
    static Set<String> in(String source, String package_, Set<String> known) {
        int mentions = 0;
        for (int at = source.indexOf(package_); at >= 0; at = source.indexOf(package_, at + 1)) {
            mentions++;
        }
        Set<String> imported = new TreeSet<>();
        Matcher imports = imports(package_).matcher(source);
        while (mentions > 0 && imports.find()) {
            imported.add(imports.group(1));
            mentions--;
        }
        return mentions == 0 ? only(known, imported) : parsed(source, package_, known);
    }

    /**
     * The same, and which members the source names of classes that a client may carry in part, such as {@code Codecs.URI}; all of them,
     * {@code Codecs.*}, in a Java that has no compiler.
     */
    static Set<String> withMembers(String source, String package_, Set<String> known) {
        Set<String> named = in(source, package_, known);
        Set<String> inPart = new TreeSet<>(PartialClass.NAMES);
        inPart.retainAll(named);
        boolean isModel = named.contains("FieldSet");
        boolean isRequest = named.contains("Operation") || named.contains("RequestBuilder");
        if (!inPart.isEmpty() && ToolProvider.getSystemJavaCompiler() != null) {
            named = parsed(source, package_, known);
        } else {
            for (String type : inPart) {
                named.add(PartialClass.member(type, "*"));
            }
        }
        // Their methods are those of an object, whose type no name tells.
        if (isRequest) {
            named.add("RequestBuilder.*");
        }
        if (isModel) {
            named.add("FieldSet.*");
        }
        return named;
    }

    private static Set<String> only(Set<String> known, Set<String> named) {
        named.removeIf(name -> !known.contains(PartialClass.type(name)));
        return named;
    }

    // import com.acme.pets.runtime.Codecs;
    // import static com.acme.pets.runtime.Field.NULLABLE;
    private static Pattern imports(String package_) {
        return Pattern.compile("(?m)^import (?:static )?" + Pattern.quote(package_) + "\\.(\\w+)(?:\\.\\w+)*;$");
    }

    private static Set<String> parsed(String source, String package_, Set<String> known) {
        // Whoever compiles the source hears what is wrong with it.
        ParsedJava java = ParsedJava.of(source).orElseThrow(() -> new GenerationException(List.of(noCompiler())));
        Scanner scanner = new Scanner(package_);
        java.unit().accept(scanner, null);
        return only(known, scanner.named);
    }

    private static Problem noCompiler() {
        return new Problem(
                Severity.ERROR,
                new Place.Setting("JAVA_HOME"),
                "The Java in " + System.getProperty("java.home")
                        + " has no compiler, which reads the Java of your own templates. Set JAVA_HOME to a JDK, 17 or newer.");
    }

    /** Every name that may mean a type of the package. */
    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Set<String> named = new TreeSet<>();
        private final String prefix;
        private boolean bySimpleName;

        Scanner(String package_) {
            this.prefix = package_ + ".";
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void nothing) {
            bySimpleName = (unit.getPackageName() + ".").equals(prefix)
                    || unit.getImports().stream().map(Scanner::name).anyMatch((prefix + "*")::equals);
            return super.visitCompilationUnit(unit, null);
        }

        private static String name(ImportTree tree) {
            return tree.getQualifiedIdentifier().toString();
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            if ((tree.getExpression() + ".").equals(prefix)) {
                named.add(tree.getIdentifier().toString());
            }
            addMember(tree.getExpression(), tree.getIdentifier());
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
            addMember(tree.getQualifierExpression(), tree.getName());
            return super.visitMemberReference(tree, null);
        }

        private void addMember(ExpressionTree holder, Name member) {
            String path = holder.toString();
            String type = path.substring(path.lastIndexOf('.') + 1);
            if (PartialClass.NAMES.contains(type)) {
                named.add(PartialClass.member(type, member.toString()));
            }
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
            if (bySimpleName) {
                named.add(tree.getName().toString());
            }
            return null;
        }
    }
}
