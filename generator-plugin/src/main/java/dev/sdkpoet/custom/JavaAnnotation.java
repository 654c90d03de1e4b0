package dev.sdkpoet.custom;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One annotation, as the JDK's compiler reads it.
 *
 * @param type its class with the package
 * @param members the Java of its members, by name, in pieces
 */
public record JavaAnnotation(String type, Map<String, List<Piece>> members) {
    private static final Pattern QUALIFIED = Pattern.compile("[a-z_]\\w*(\\.\\w+)+");

    private static final Pattern CLASS = Pattern.compile("[a-z_]\\w*(\\.[a-z_]\\w*)*(\\.[A-Z]\\w*)+");

    private static final String TYPE = "Annotated";

    /** A piece of Java: a class with its package, which may be imported, or anything else. */
    public record Piece(String java, boolean isClass) {}

    public JavaAnnotation {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * Reads {@code @com.acme.Audited("x")}.
     *
     * @throws IllegalArgumentException saying what is wrong with the text, if it isn't one annotation
     */
    public static JavaAnnotation parse(String text) {
        CompilationUnitTree unit = unit(text);
        ClassTree type =
                unit.getTypeDecls().size() == 1 && unit.getTypeDecls().get(0) instanceof ClassTree only ? only : null;
        ModifiersTree modifiers = type == null ? null : type.getModifiers();
        if (type == null
                || modifiers == null
                || !type.getSimpleName().contentEquals(TYPE)
                || !type.getMembers().isEmpty()
                || !unit.getImports().isEmpty()
                || unit.getPackage() != null
                || !modifiers.getFlags().isEmpty()
                || modifiers.getAnnotations().size() != 1) {
            throw new IllegalArgumentException("it isn't one annotation");
        }
        AnnotationTree annotation = modifiers.getAnnotations().get(0);
        String name = annotation.getAnnotationType().toString();
        if (!QUALIFIED.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" has no package");
        }
        Map<String, List<Piece>> members = new LinkedHashMap<>();
        for (ExpressionTree argument : annotation.getArguments()) {
            String member = "value";
            ExpressionTree value = argument;
            if (argument instanceof AssignmentTree assignment) {
                member = assignment.getVariable().toString();
                value = assignment.getExpression();
            }
            if (members.putIfAbsent(member, pieces(value).toList()) != null) {
                throw new IllegalArgumentException("it has \"" + member + "\" twice");
            }
        }
        return new JavaAnnotation(name, members);
    }

    private static Stream<Piece> pieces(ExpressionTree value) {
        if (value instanceof NewArrayTree array && array.getType() == null) {
            Stream<Piece> items = array.getInitializers().stream()
                    .flatMap(item -> Stream.concat(Stream.of(new Piece(", ", false)), pieces(item)));
            return Stream.of(Stream.of(new Piece("{", false)), items.skip(1), Stream.of(new Piece("}", false)))
                    .flatMap(part -> part);
        }
        return value instanceof MemberSelectTree member
                        && CLASS.matcher(member.getExpression().toString()).matches()
                ? Stream.of(
                        new Piece(member.getExpression().toString(), true),
                        new Piece("." + member.getIdentifier(), false))
                : Stream.of(new Piece(value.toString(), false));
    }

    private static CompilationUnitTree unit(String text) {
        ParsedJava parsed = ParsedJava.of(text + "\nclass " + TYPE + " {}\n")
                .orElseThrow(() -> new IllegalArgumentException("the Java in " + System.getProperty("java.home")
                        + " has no compiler, which reads it: set JAVA_HOME to a JDK"));
        parsed.errors().stream().findFirst().ifPresent(first -> {
            throw new IllegalArgumentException(
                    "it doesn't parse: " + first.getMessage(Locale.ROOT) + ", at column " + first.getColumnNumber());
        });
        return parsed.unit();
    }
}
