package dev.sdkpoet.custom;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ModifiersTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One annotation, as the JDK's compiler reads it.
 *
 * @param type its class with the package
 * @param members the Java of its members, by name
 */
public record JavaAnnotation(String type, Map<String, String> members) {
    private static final Pattern QUALIFIED = Pattern.compile("[a-z_]\\w*(\\.\\w+)+");

    private static final String TYPE = "Annotated";

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
        Map<String, String> members = new LinkedHashMap<>();
        for (ExpressionTree argument : annotation.getArguments()) {
            String member = "value";
            ExpressionTree value = argument;
            if (argument instanceof AssignmentTree assignment) {
                member = assignment.getVariable().toString();
                value = assignment.getExpression();
            }
            if (members.putIfAbsent(member, value.toString()) != null) {
                throw new IllegalArgumentException("it has \"" + member + "\" twice");
            }
        }
        return new JavaAnnotation(name, members);
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
