package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Spells a type in the ways that matter. */
final class TypeUseReader extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {
    private final StringBuilder generic = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<Boolean> nullable = new ArrayList<>();

    private TypeUseReader() {}

    static TypeUse read(TypeMirror type) {
        TypeUseReader reader = new TypeUseReader();
        reader.visit(type);
        return new TypeUse(erased(type), reader.generic.toString(), reader.nullable, reader.text.toString());
    }

    /** JLS 4.6, but for the arguments of what is declared. */
    private static String erased(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return erased(variable.getUpperBound());
        }
        if (type instanceof IntersectionType intersection) {
            return erased(intersection.getBounds().get(0));
        }
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType) {
            return "java.lang.Object";
        }
        return type instanceof DeclaredType declared ? declared.asElement().toString() : keyword(type);
    }

    /** {@code int}, {@code void} */
    private static String keyword(TypeMirror type) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** Notes whether null is allowed here, before the type is spelled. */
    private void begin(TypeMirror type) {
        boolean isNullable = type.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("Nullable"));
        nullable.add(isNullable);
        text.append(isNullable ? "@Nullable " : "");
    }

    private void append(String both) {
        generic.append(both);
        text.append(both);
    }

    @Override
    protected @Nullable Void defaultAction(TypeMirror type, @Nullable Void nothing) {
        begin(type);
        append(keyword(type));
        return null;
    }

    @Override
    public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void nothing) {
        begin(type);
        generic.append(type.asElement());
        text.append(display(type.asElement()));
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        for (int i = 0; i < arguments.size(); i++) {
            append(i == 0 ? "<" : ", ");
            visit(arguments.get(i));
        }
        append(arguments.isEmpty() ? "" : ">");
        return null;
    }

    /** A type of a library that isn't there: its name is all there is. */
    @Override
    public @Nullable Void visitError(ErrorType type, @Nullable Void nothing) {
        return visitDeclared(type, null);
    }

    @Override
    public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void nothing) {
        begin(type);
        append(type.asElement().getSimpleName().toString());
        return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, @Nullable Void nothing) {
        begin(type);
        visit(type.getComponentType());
        append("[]");
        return null;
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, @Nullable Void nothing) {
        begin(type);
        append("?");
        if (type.getExtendsBound() != null) {
            append(" extends ");
            visit(type.getExtendsBound());
        } else if (type.getSuperBound() != null) {
            append(" super ");
            visit(type.getSuperBound());
        }
        return null;
    }

    @Override
    public @Nullable Void visitIntersection(IntersectionType type, @Nullable Void nothing) {
        return visit(type.getBounds().get(0));
    }

    /** {@code Pet.Builder} */
    private static String display(Element element) {
        @Nullable Element enclosing = element.getEnclosingElement();
        String name = element.getSimpleName().toString();
        return enclosing != null
                        && (enclosing.getKind().isClass() || enclosing.getKind().isInterface())
                ? display(enclosing) + "." + name
                : name;
    }
}
