package dev.sdkpoet.emit.java.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A Java type as text, for documentation.
 *
 * @param text the type with simple names, for example {@code List<Invite>}
 * @param imports the classes it needs besides java.lang
 */
public record TypeText(String text, SortedSet<String> imports) {
    public TypeText {
        imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
    }

    public static TypeText of(TypeName type) {
        SortedSet<String> imports = new TreeSet<>();
        return new TypeText(text(type, imports), imports);
    }

    private static String text(TypeName type, SortedSet<String> imports) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(argument -> text(argument, imports))
                    .collect(Collectors.joining(", ", text(generic.rawType(), imports) + "<", ">"));
        }
        if (type instanceof ArrayTypeName array) {
            return text(array.componentType(), imports) + "[]";
        }
        if (type instanceof ClassName name) {
            if (!name.packageName().equals("java.lang")) {
                imports.add(name.topLevelClassName().canonicalName());
            }
            return String.join(".", name.simpleNames());
        }
        return type.withoutAnnotations().toString();
    }
}
